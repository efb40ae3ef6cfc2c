/// Whether an authorisation stands alone or follows an earlier one.
package struct LineageRow: Hashable, Sendable, Codable {
    /// `new`, `renewal` or `variation`.
    package var kind: String
    /// 1 for a new authorisation, one more for each renewal.
    package var ordinal: Int
    /// The authorisation that it follows, the digest of that document, and what had changed, what was found and why it was
    /// still necessary; absent for a new one.
    package var predecessor: String?
    package var predecessorDigest: String?
    package var reason: String?
}

/// A look at the window while it ran, found still necessary.
package struct ReviewRow: Hashable, Sendable, Codable {
    package var foundSoFar: String
    package var stillNecessary: String
    package var reason: String
    package var signed: SignedRow
}

/// A time in which collection was off. It is not made up for.
package struct InterruptionRow: Hashable, Sendable, Codable {
    package var from: Moment
    /// Absent while it lasts.
    package var until: Moment?
    package var reason: String
    /// Absent where the program or time suspended the window.
    package var suspended: SignedRow?
    /// Why it ended, whether or not the window went on.
    package var resumedBecause: String?
    /// Absent where nobody resumed it: the window ended.
    package var resumed: SignedRow?
}

/// The end before its time.
package struct CancellationRow: Hashable, Sendable, Codable {
    package var ground: String
    package var reason: String
    package var signed: SignedRow
}

/// Row 27 of the authorisation, and what became of it.
package struct NotificationSection: Hashable, Sendable, Codable {
    package var plannedOn: ReportDay
    package var plannedBy: String
    /// Why telling was put off; absent when it was not.
    package var deferral: String?
    package var notices: [NoticeRow]
}

/// That the person was told.
package struct NoticeRow: Hashable, Sendable, Codable {
    package var toldOn: ReportDay
    package var means: String
    /// Absent when the person has not acknowledged it.
    package var acknowledgedOn: ReportDay?
    package var signed: SignedRow
}
