import Monitoring

/// Dates and times as other programs write them.
enum ExportSpelling {
    /// `2026-09-07`, `07/09/2026` or `7/9/2026`: the day always comes before the month. A time after the date is passed
    /// over. Years of two digits are not read.
    static func date(_ text: String) -> CivilDate? {
        let word = String(text.prefix { $0 != " " && $0 != "T" })
        if let date = CivilDate(word) { return date }
        let parts = word.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2,
            let day = number(parts[0]), let month = number(parts[1]), let year = number(parts[2])
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// `08:55`, `8:55`, `08.55`, `08:55:00`, `8:55 AM`, `1:30pm`.
    static func time(_ text: String) -> CivilMinute? {
        let word = text.lowercased().split(separator: " ").joined()
        let half = ["am", "pm"].first { word.hasSuffix($0) }
        let parts = word.dropLast(half == nil ? 0 : 2).split(omittingEmptySubsequences: false) {
            $0 == ":" || $0 == "."
        }
        guard (2...3).contains(parts.count), (1...2).contains(parts[0].count),
            parts.dropFirst().allSatisfy({ $0.count == 2 }), parts.count == 2 || parts[2] == "00",
            var hour = number(parts[0]), let minute = number(parts[1]), minute < 60
        else { return nil }
        if let half {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (half == "pm" ? 12 : 0)
        }
        return CivilMinute(minutes: hour * 60 + minute)
    }

    /// Whether a field says that there is nothing: no letter and no digit, `0`, or such a word.
    static func isNothing(_ text: String) -> Bool {
        let word = text.lowercased().filter { $0.isLetter || $0.isNumber }
        return word.isEmpty
            || ["0", "na", "nil", "none", "null", "nothing", "tba", "tbc", "blank", "unallocated"].contains(word)
    }

    private static func number(_ text: Substring) -> Int? {
        text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
    }
}
