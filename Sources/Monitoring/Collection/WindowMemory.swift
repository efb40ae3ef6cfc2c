import FlowModel

/// What the pipeline remembers of one window between two lines: enough to go on after an interruption as if there had been
/// none. It holds addresses of the subject's devices and evidence that is not sealed yet, so it is kept encrypted or not at
/// all.
package struct WindowMemory: Hashable, Sendable {
    package let authorisation: AuthorisationID
    var devices = DeviceNumbers()
    var duplicates = DuplicateFilter()
    var neighbours = NeighbourMemory()
    var settling = SettlingFlows()
    /// Evidence that waits for nothing but to be sealed, with its ordinals.
    package internal(set) var ripe: [EvidenceFlow] = []
    /// How many records were given an ordinal.
    package internal(set) var sealed = 0
    /// Findings that arose in the window, so that none is told twice.
    package internal(set) var told: [RaisedFinding] = []
    /// By the name of the source.
    package internal(set) var tallies: [String: WindowTally] = [:]

    package init(of authorisation: AuthorisationID) {
        self.authorisation = authorisation
    }

    /// All that is not sealed yet. What still settles has the ordinal that it would get if nothing more came.
    package var unsealed: [EvidenceFlow] {
        ripe
            + settling.entries.enumerated().map { index, entry in
                var flow = entry.flow
                flow.ordinal = sealed + index + 1
                return flow
            }
    }

    /// How many records are not sealed yet.
    package var waiting: Int { ripe.count + settling.entries.count }

    /// What was counted of all but the records that still wait: a case that is handed out while its window is open holds just
    /// these.
    package var settledTallies: [String: WindowTally] {
        var settled = tallies
        for source in ripe.map(\.source) + settling.entries.map(\.flow.source) {
            settled[source]?.dispositions[.kept, default: 0] -= 1
            settled[source]?.subjectLines -= 1
        }
        return settled
    }

    /// How many of the subject's records met which end, whatever the source.
    package var dispositions: [FlowDisposition: Int] {
        tallies.values.reduce(into: [:]) { sum, tally in sum.merge(tally.dispositions, uniquingKeysWith: +) }
    }

    mutating func count(_ disposition: FlowDisposition, from source: String) {
        tallies[source, default: WindowTally()].dispositions[disposition, default: 0] += 1
    }

    /// Something of a source was lost while nobody collected.
    package mutating func note(_ loss: SourceLoss, of source: String) {
        tallies[source, default: WindowTally()].note(loss)
    }

    mutating func noticeNeighbour(_ record: FlowRecord) {
        let device = devices.number(of: record.client)
        for opening in NeighbourMemory.openings(in: record) {
            neighbours.opened(at: opening, device: device)
            settling.noticeNeighbour(at: opening, device: device)
        }
    }

    mutating func hold(
        _ classified: ClassifiedFlow, at line: LineReference, digest: String, referer: RefererRelation
    ) {
        let record = classified.flow.flow.record
        let device = devices.number(of: record.client)
        let gap = neighbours.gap(before: record, device: device)
        let flow = EvidenceFlow(
            classified, device: device, at: line, digest: digest, referer: referer, gap: gap)
        let began = ExchangeBeginning(of: record)
        settling.add(SettlingFlows.Entry(flow: flow, began: began, end: record.time.end ?? record.time.filed))
    }

    /// What settles need wait no longer at `now`, and gets its ordinal; everything when `now` is nil.
    package mutating func ripen(at now: Timestamp?) {
        let settled = settling.release(at: now)
        guard !settled.isEmpty else { return }
        if let now { neighbours.forget(before: now) }
        for var flow in settled {
            sealed += 1
            flow.ordinal = sealed
            ripe.append(flow)
        }
    }

    /// Gives out what is to be sealed.
    package mutating func takeRipe() -> [EvidenceFlow] {
        defer { ripe = [] }
        return ripe
    }
}
