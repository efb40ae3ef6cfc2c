/// Section 16: every exchange that the report rests on, the words it uses, and the days that differ from the pattern.
package struct ReportAnnex: Hashable, Sendable, Codable {
    package var rows: [AnnexRow]
    package var glossary: [GlossaryRow]
    package var calendarExceptions: [CalendarExceptionRow]
}

/// One exchange with a service, as evidence holds it, and what became of it.
package struct AnnexRow: Hashable, Sendable, Codable {
    /// Ordinal of the evidence record, from 1.
    package var row: Int
    /// Absent when the source does not tell the start.
    package var start: Moment?
    /// Absent when the source does not tell the end.
    package var end: Moment?
    /// Short name of the service.
    package var service: String
    /// Registrable domain; never a full host name (requirement R5).
    package var site: String
    package var role: String
    /// `request` or `tunnel`; of captures `connection`, `ongoing` or `resolved`.
    package var form: String
    package var outcome: String
    /// Bytes; absent when the source does not count them.
    package var bytesDown: Int64?
    package var bytesUp: Int64?
    package var device: Int
    package var attributionGrade: Int
    /// The exchange reaches over an end of the permitted time.
    package var partial: Bool
    package var source: String
    package var line: Int
    /// SHA-256 of the raw log line.
    package var lineDigest: String
    package var use: AnnexUse
    /// The episode that the row belongs to, if any.
    package var episode: Int?
    /// Why the row was set aside, if it was.
    package var setAsideBecause: String?
}

/// What the report did with a row.
package enum AnnexUse: String, Hashable, Sendable, Codable, CaseIterable {
    /// Its start counts as something that a person did.
    case mark
    /// Part of an episode or contact without counting by itself.
    case supporting
    /// Set aside by a rule.
    case setAside = "set-aside"
}

/// What a word or a code of the report means.
package struct GlossaryRow: Hashable, Sendable, Codable {
    package var term: String
    package var meaning: String
}

/// A day that differs from the weekly pattern.
package struct CalendarExceptionRow: Hashable, Sendable, Codable {
    package var date: ReportDay
    package var text: String
}
