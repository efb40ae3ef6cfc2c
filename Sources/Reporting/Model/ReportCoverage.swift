/// Section 5: how much of the monitored time the records cover. "No data" is never shown as "no use".
package struct ReportCoverage: Hashable, Sendable, Codable {
    /// Scheduled lessons that could be assessed, and whole minutes of them, without the edges in which nothing counts.
    package var assessedLessons: Int
    package var assessedMinutes: Int
    /// Those without data included.
    package var lessonsNotAssessed: Int
    /// Whole minutes of lessons for which a source delivered nothing, without the edges.
    package var minutesWithoutData: Int
    /// What could not be tied to the person, in words.
    package var attribution: String
    package var sources: [SourceRow]
    package var gaps: [CoverageGap]
}

/// What one source delivered. The counts describe the log, not anybody's use.
package struct SourceRow: Hashable, Sendable, Codable {
    package var name: String
    package var form: String
    /// Absent when the source held no readable line.
    package var firstLine: Moment?
    package var lastLine: Moment?
    package var linesRead: Int
    /// Lines of the subject, to the authorised services, within the permitted time.
    package var linesKept: Int
    package var refused: [CountedReason]
    /// What is known about the source's clock, in words.
    package var clock: String
}

/// How many lines of a source were left out for one reason.
package struct CountedReason: Hashable, Sendable, Codable {
    package var reason: String
    package var count: Int
}

/// A time for which a source has no records, although the window was open.
package struct CoverageGap: Hashable, Sendable, Codable {
    package var start: Moment
    package var end: Moment
    package var source: String
    package var reason: String
}
