import Custody

/// What came of the word of somebody who has put the clock right.
package struct ClockAnswer: Hashable, Sendable, ServiceMessage {
    /// False while the clock is still before the latest entry of the audit chain.
    package let isTrusted: Bool

    package init(isTrusted: Bool) {
        self.isTrusted = isTrusted
    }

    package var json: JSONValue { ["clock_trusted": .bool(isTrusted)] }

    package init?(_ reader: inout JSONObjectReader) {
        guard let isTrusted = reader.bool("clock_trusted") else { return nil }
        self.init(isTrusted: isTrusted)
    }
}
