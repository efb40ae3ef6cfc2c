/// How long a service was in active use, as a range: never one figure (requirement R3). Milliseconds are kept so that
/// others can recompute; people are shown whole minutes, the lower end rounded down and the upper end rounded up.
package struct ActiveRange: Hashable, Sendable {
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
    package var atMost: Int64 { highMilliseconds / 60_000 + (highMilliseconds % 60_000 > 0 ? 1 : 0) }

    package var isNone: Bool { highMilliseconds == 0 }

    /// `at least 6, at most 9 minutes`.
    package var sentence: String {
        "at least \(atLeast) \(atLeast == 1 ? "minute" : "minutes") and at most \(atMost)"
    }

    /// `6–9`, for a table whose heading says minutes.
    package var cell: String { isNone ? "0" : "\(atLeast)–\(atMost)" }
}

extension ActiveRange: Codable {
    private enum CodingKeys: CodingKey {
        case lowMilliseconds, highMilliseconds
    }

    /// Throws for what no range of ours is: a lower end below 0, or above the upper one.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let low = try container.decode(Int64.self, forKey: .lowMilliseconds)
        let high = try container.decode(Int64.self, forKey: .highMilliseconds)
        guard 0 <= low, low <= high else {
            throw DecodingError.dataCorruptedError(
                forKey: .lowMilliseconds, in: container, debugDescription: "not a range")
        }
        self.init(lowMilliseconds: low, highMilliseconds: high)
    }
}
