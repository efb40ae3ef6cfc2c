import Monitoring

/// Weeks and days as other programs write them.
enum WeekSpelling {
    /// A day, and what stands before or after it.
    struct Day: Hashable {
        let weekday: Weekday
        let week: String?
        let period: String?
    }

    /// `A` for `A`, `Week A` and `Wk A`; nil, which means every week, for nothing, `every` and `both`.
    static func week(_ text: String) -> String? {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let isNamed = words.count > 1 && ["week", "wk"].contains(words[0].lowercased())
        let name = words.dropFirst(isNamed ? 1 : 0).joined(separator: " ")
        return name.isEmpty || ["every", "both", "all"].contains(name.lowercased()) ? nil : name
    }

    /// `Monday`, `Mon`, `MonA`, `Mon A`, `1Mon`, `Week 1 Monday`; what follows a colon is a period, as in `1Mon:2`. Nil for
    /// anything else, and for a week on both sides.
    static func day(_ text: String) -> Day? {
        let sides = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let period = sides.count == 2 ? String(sides[1]) : nil
        guard period?.isEmpty != true, let first = sides.first else { return nil }
        for name in names {
            guard let range = first.lowercased().firstRange(of: name.text) else { continue }
            let lowered = first.lowercased()
            let before = week(trimmed(lowered[..<range.lowerBound], of: first, isFirst: true))
            let after = week(trimmed(lowered[range.upperBound...], of: first, isFirst: false))
            guard before == nil || after == nil, [before, after].compactMap(\.self).allSatisfy(isWeek) else {
                return nil
            }
            return Day(weekday: name.weekday, week: before ?? after, period: period)
        }
        return nil
    }

    /// A letter or two digits and the like, never the rest of another word.
    private static func isWeek(_ name: String) -> Bool {
        name.count <= 2 && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    /// The same part in the spelling of the original, without hyphens and blanks.
    private static func trimmed(_ part: Substring, of original: Substring, isFirst: Bool) -> String {
        let same = isFirst ? original.prefix(part.count) : original.suffix(part.count)
        return same.split { $0 == "-" || $0 == " " }.joined(separator: " ")
    }

    /// Full names first: `Mon` stands in `Monday`.
    private static let names: [(text: String, weekday: Weekday)] =
        Weekday.allCases.map { ($0.name.lowercased(), $0) }
        + [("tues", .tuesday), ("weds", .wednesday), ("thurs", .thursday), ("thur", .thursday)]
        + Weekday.allCases.map { (String($0.name.lowercased().prefix(3)), $0) }
}
