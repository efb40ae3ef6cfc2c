import FlowModel

/// What was counted of some lines of a source without looking at anybody.
package struct LineCount: Hashable, Sendable {
    package let lines: Int
    /// Lines whose identity could not be read, by reason.
    package let unreadable: [Anomaly: Int]
    /// Instants, in whole seconds, at which the source was writing, whoever its lines were about; nil when its format does not
    /// let them be told.
    package let activity: [Timestamp]?

    package init(lines: Int, unreadable: [Anomaly: Int] = [:], activity: [Timestamp]? = nil) {
        self.lines = lines
        self.unreadable = unreadable
        self.activity = activity
    }

    /// Whether these lines are of times of which others were read already. Where that cannot be told, they are.
    package func meets(_ earlier: [WindowTally]) -> Bool {
        var own = ActivityTrace()
        for instant in activity ?? [] { own.note(instant) }
        return earlier.contains { tally in
            guard tally.lines > 0 else { return false }
            guard activity != nil, let others = tally.activity else { return true }
            return own.meets(others)
        }
    }
}
