import FlowModel

/// A time for which a source delivered nothing although it should have.
package struct GapFacts: Hashable, Sendable {
    package let interval: Interval
    package let source: String
    package let reason: String

    package init(interval: Interval, source: String, reason: String) {
        self.interval = interval
        self.source = source
        self.reason = reason
    }
}
