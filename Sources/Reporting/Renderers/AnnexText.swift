/// How an annex row is put into words, for the page and for plain text.
enum AnnexText {
    /// `Tue 28 Apr 09:12:03–09:14:11`; one end may be unknown.
    static func localTime(of row: AnnexRow) -> String {
        switch (row.start, row.end) {
        case (let start?, let end?): "\(start.day.shortText) \(start.clockWithSeconds)–\(end.clockWithSeconds)"
        case (let start?, nil): "\(start.day.shortText) \(start.clockWithSeconds), end not known"
        case (nil, let end?): "\(end.day.shortText) until \(end.clockWithSeconds), start not known"
        case (nil, nil): "not known"
        }
    }

    static func universalTime(of row: AnnexRow) -> String {
        (row.start ?? row.end).map { "\($0.universalText) UTC" } ?? ""
    }

    /// `128.4 s`, rounded to tenths; `not known` without both ends.
    static func length(of row: AnnexRow) -> String {
        guard let start = row.start, let end = row.end else { return "not known" }
        let tenths = (end.milliseconds - start.milliseconds + 50) / 100
        return "\(DecimalDigits.grouped(tenths / 10)).\(tenths % 10) s"
    }

    static func bytes(of row: AnnexRow) -> String {
        let down = row.bytesDown.map { "\(DecimalDigits.grouped($0)) down" }
        let up = row.bytesUp.map { "\(DecimalDigits.grouped($0)) up" }
        let parts = [down, up].compactMap(\.self)
        return parts.isEmpty ? "not counted" : parts.joined(separator: ", ")
    }

    static func reasons(of row: AnnexRow) -> String {
        [
            row.setAsideBecause, row.outcome == "delivered" ? nil : row.outcome,
            row.partial ? "reaches outside the permitted time" : nil, "attribution \(row.attributionGrade)",
        ].compactMap(\.self).joined(separator: "; ")
    }
}
