/// How long a service was in active use, as a range: never one figure (requirement R3). Milliseconds are kept so that
/// others can recompute; people are shown whole minutes, the lower end rounded down and the upper end rounded up.
package struct ActiveRange: Hashable, Sendable, Codable {
    package var lowMilliseconds: Int64
    package var highMilliseconds: Int64

    package static let none = ActiveRange(lowMilliseconds: 0, highMilliseconds: 0)

    package init(lowMilliseconds: Int64, highMilliseconds: Int64) {
        self.lowMilliseconds = max(0, lowMilliseconds)
        self.highMilliseconds = max(self.lowMilliseconds, highMilliseconds)
    }

    /// Whole minutes, rounded down.
    package var atLeast: Int64 { lowMilliseconds / 60_000 }
    /// Whole minutes, rounded up.
    package var atMost: Int64 { (highMilliseconds + 59_999) / 60_000 }

    package var isNone: Bool { highMilliseconds == 0 }

    /// `at least 6, at most 9 minutes`.
    package var sentence: String {
        "at least \(atLeast) \(atLeast == 1 ? "minute" : "minutes") and at most \(atMost)"
    }

    /// `6–9`, for a table whose heading says minutes.
    package var cell: String { isNone ? "0" : "\(atLeast)–\(atMost)" }
}
