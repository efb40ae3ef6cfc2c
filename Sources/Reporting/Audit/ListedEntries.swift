import Custody

/// An authorisation or another document that the program did not take. What it said is not kept, nor about whom.
package struct ListedRefusal: Hashable, Sendable {
    /// Milliseconds since 1970, UTC, as all times here.
    package let time: Int64
    /// `authorisationRefused` or `documentRefused`.
    package let kind: AuditKind
    package let digest: String
    /// Why: see docs/authorisation.md.
    package let code: String
}

/// Something that the program works with was loaded or changed.
package struct ListedChange: Hashable, Sendable {
    package let time: Int64
    /// Configuration, catalogue, signers, calendar or directory.
    package let kind: AuditKind
    /// Of the file, so that it can be told whether a file is the one.
    package let digest: String
}

/// The server's clock went from one time to another.
package struct ListedClockStep: Hashable, Sendable {
    package let time: Int64
    package let from: Int64
    package let to: Int64
}

/// A time in which no window was open; the end is not part of it.
package struct QuietSpan: Hashable, Sendable {
    package let start: Int64
    package let end: Int64

    /// What of it lies within; nil when nothing does.
    func limited(to start: Int64, _ end: Int64) -> QuietSpan? {
        let (start, end) = (max(self.start, start), min(self.end, end))
        return start < end ? QuietSpan(start: start, end: end) : nil
    }
}
