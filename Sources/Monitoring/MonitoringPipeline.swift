import FlowModel

/// The map: the whole of monitoring as one value, from a record to sealed evidence.
///
/// ```
/// line ─ LogFormat.identity ─▶ SubjectIndex.match       who? nobody bound: the line is released here
///      ─ LogFormat.time     ─▶ AuthorisationGate.refusal   when? outside the authorised times: released here
///      ─ LogFormat.record   ─▶ SubjectIndex.attribute   ─▶ AttributedFlow
///                              AuthorisationGate.admit  ─▶ AuthorisedFlow     may we look?
///                              ServiceCatalogue.classify─▶ ClassifiedFlow     which service?
///                              SettlingFlows            ─▶ EvidenceFlow       sealed by the shell
/// what opens and ends it:      WindowRegister: signed documents and time ─ WindowLifecycle.step ─▶ phases, OpenWindow
/// later, from evidence alone:  EpisodeAssembler ─▶ UsageEpisode ─ UsageRule ─▶ Finding ─ ReportBuilder ─▶ UsageReport
/// ```
///
/// It does nothing by itself: it returns the actions that the shell must perform, and time reaches it only as a value.
package struct MonitoringPipeline: Sendable {
    package enum Action: Equatable, Sendable {
        case seal(EvidenceFlow)
    }

    package let subjects: SubjectIndex
    private let gate: AuthorisationGate
    private let catalogue: ServiceCatalogue
    private var devices = DeviceNumbers()
    private var duplicates = DuplicateFilter()
    private var neighbours = NeighbourMemory()
    private var settling = SettlingFlows()
    private var clock = LogClock()
    private var sealed = 0
    /// How many records of the subject met which end.
    package private(set) var dispositions: [FlowDisposition: Int] = [:]

    package init(subjects: SubjectIndex, gate: AuthorisationGate, catalogue: ServiceCatalogue) {
        self.subjects = subjects
        self.gate = gate
        self.catalogue = catalogue
    }

    /// Whether a subject's line of this time is to be released before the rest of it is read; it is then counted.
    package mutating func releases(_ time: FlowTime, of match: SubjectMatch) -> Bool {
        let arrival = clock.arrival(of: time.logged)
        guard let refusal = gate.refusal(of: time, of: match.subject, arrived: arrival) else { return false }
        dispositions[FlowDisposition(refusal), default: 0] += 1
        return true
    }

    /// Takes one record of a subject. `digest` gives the SHA-256 of the raw line and is asked for only when it is kept.
    package mutating func receive(
        _ record: FlowRecord, of match: SubjectMatch, at line: LineReference, digest: () -> String
    ) -> [Action] {
        let attributed = subjects.attribute(record, as: match)
        let disposition = judge(attributed, at: line, digest: digest)
        dispositions[disposition, default: 0] += 1
        return advance(to: record.time.end ?? record.time.filed)
    }

    /// Moves the pipeline's clock; flows that need wait no longer are to be sealed.
    package mutating func advance(to now: Timestamp) -> [Action] {
        let ripe = settling.release(at: now)
        guard !ripe.isEmpty else { return [] }
        neighbours.forget(before: now)
        return seal(ripe)
    }

    /// The source has ended or the window is closed: nothing waits any longer.
    package mutating func finish() -> [Action] {
        seal(settling.release(at: nil))
    }

    private mutating func judge(
        _ attributed: AttributedFlow, at line: LineReference, digest: () -> String
    ) -> FlowDisposition {
        let record = attributed.record
        guard record.outcome != .tunnelPreamble, record.outcome != .authenticationRequired else { return .preliminary }
        let authorised: AuthorisedFlow
        switch gate.admit(attributed, arrived: clock.arrival(of: record.time.logged)) {
        case .admitted(let admitted): authorised = admitted
        case .refused(let refusal):
            // What is left out can be a page with buttons of a service on it: these must not look like visits.
            if refusal == .excluded { noticeNeighbour(record, device: devices.number(of: record.client)) }
            return FlowDisposition(refusal)
        }
        let device = devices.number(of: record.client)
        switch catalogue.classify(authorised) {
        case .otherSite, .neutral:
            noticeNeighbour(record, device: device)
            return .notSocialMedia
        case .otherService:
            noticeNeighbour(record, device: device)
            return .serviceNotAuthorised
        case .social(let classified):
            guard !duplicates.repeats(record) else { return .duplicate }
            hold(classified, device: device, at: line, digest: digest())
            return .kept
        }
    }

    private mutating func noticeNeighbour(_ record: FlowRecord, device: Int) {
        guard let start = record.time.start else { return }
        neighbours.opened(at: start, device: device)
        settling.noticeNeighbour(at: start, device: device)
    }

    private mutating func hold(_ flow: ClassifiedFlow, device: Int, at line: LineReference, digest: String) {
        let time = flow.flow.flow.record.time
        settling.add(
            SettlingFlows.Entry(
                flow: flow, device: device, line: line, digest: digest, end: time.end ?? time.filed,
                referer: relation(of: flow.flow.flow.record.referer, to: flow.service),
                gap: time.start.flatMap { neighbours.gap(before: $0, device: device) }))
    }

    private func relation(of referer: HostName?, to service: ServiceID) -> RefererRelation {
        guard let referer else { return .unknown }
        return catalogue.lookup(referer)?.service == service ? .sameService : .otherSite
    }

    private mutating func seal(_ entries: [SettlingFlows.Entry]) -> [Action] {
        entries.map { entry in
            sealed += 1
            return .seal(EvidenceFlow(entry, ordinal: sealed))
        }
    }
}
