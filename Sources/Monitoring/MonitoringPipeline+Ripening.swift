import FlowModel

/// Evidence waits until no later line can show that it was another page's, and is then given out to be sealed.
extension MonitoringPipeline {
    /// From now on nothing is taken for settled before each of these running sources has come so far.
    package mutating func wait(for sources: [String]) {
        horizons = SourceHorizons(of: sources)
    }

    /// Every line of a running source that was written until `instant` has been taken.
    package mutating func reach(_ instant: Timestamp, of source: String) {
        horizons?.reach(instant, of: source)
    }

    /// Flows that no running source can say anything more about are ripe.
    package mutating func advance() {
        guard let slowest = horizons?.slowest else { return }
        for subject in memories.keys { memories[subject]?.ripen(at: slowest) }
    }

    /// Up to when everything is known after a record that ended at `end`. While that cannot be told, the beginning of time:
    /// nothing is ripe then but what no longer fits into the memory.
    func settled(by end: Timestamp) -> Timestamp {
        guard let horizons else { return end }
        return horizons.slowest ?? Timestamp(milliseconds: 0)
    }

    /// The source has ended, or these windows are over: nothing of theirs waits any longer.
    package mutating func finish(only windows: Set<AuthorisationID>? = nil) {
        for (subject, memory) in memories where windows?.contains(memory.authorisation) ?? true {
            memories[subject]?.ripen(at: nil)
        }
    }

    /// How many records are ripe.
    package var ripe: Int { memories.values.reduce(0) { $0 + $1.ripe.count } }

    /// Gives out what is ripe, window by window.
    package mutating func drain() -> [Action] {
        memories.keys.sorted { $0.text < $1.text }.flatMap { subject -> [Action] in
            guard let id = memories[subject]?.authorisation, let flows = memories[subject]?.takeRipe() else {
                return []
            }
            return flows.map { .seal($0, of: id) }
        }
    }
}
