import FlowModel

/// The map: the whole of monitoring as one value, from a record to sealed evidence.
///
/// ```
/// line ─ LogFormat.identity ─▶ SubjectIndex.match       who? nobody bound: the line is released here
///      ─ LogFormat.time     ─▶ AuthorisationGate.refusal   when? outside the authorised times: released here
///      ─ LogFormat.record   ─▶ SubjectIndex.attribute   ─▶ AttributedFlow
///                              AuthorisationGate.admit  ─▶ AuthorisedFlow     may we look?
///                              ServiceCatalogue.classify─▶ ClassifiedFlow     which service?
///                              WindowMemory             ─▶ EvidenceFlow       sealed by the shell
/// what opens and ends it:      WindowRegister: signed documents and time ─ WindowLifecycle.step ─▶ phases, OpenWindow
/// later, from evidence alone:  EpisodeAssembler ─▶ UsageEpisode ─ UsageRule ─▶ Finding ─ ReportBuilder ─▶ UsageReport
/// ```
///
/// It does nothing by itself: it returns the actions that the shell must perform, and time reaches it only as a value.
package struct MonitoringPipeline: Sendable {
    package enum Action: Equatable, Sendable {
        case seal(EvidenceFlow, of: AuthorisationID)
    }

    package let subjects: SubjectIndex
    private let gate: AuthorisationGate
    /// Each person's window is judged by the catalogue that it was signed with.
    private let catalogues: [StaffNumber: ServiceCatalogue]
    /// A person has one open window at a time.
    var memories: [StaffNumber: WindowMemory] = [:]
    private var arrivals = ArrivalClock.recorded(LogClock())
    /// Nil for recorded logs, which are read one after the other.
    var horizons: SourceHorizons?

    /// - Parameters:
    ///   - catalogue: that judges every window for which `kept` has none.
    ///   - memories: of windows whose reading was interrupted.
    /// - Throws: `identityInUse` when one identity is bound to two people.
    package init(
        _ windows: [OpenWindow], catalogue: ServiceCatalogue, kept: [AuthorisationID: ServiceCatalogue] = [:],
        memories: [WindowMemory] = []
    ) throws(RefusalCode) {
        self.subjects = try SubjectIndex(windows)
        self.gate = AuthorisationGate(windows)
        self.catalogues = Dictionary(windows.map { ($0.subject, kept[$0.authorisation] ?? catalogue) }) { $1 }
        let known = Dictionary(memories.map { ($0.authorisation, $0) }) { first, _ in first }
        for window in windows {
            self.memories[window.subject] = known[window.authorisation] ?? WindowMemory(of: window.authorisation)
        }
    }

    /// What is remembered of each window, in no order.
    package var remembered: [WindowMemory] { Array(memories.values) }

    /// What is remembered of one window.
    package func memory(of authorisation: AuthorisationID) -> WindowMemory? {
        memories.values.first { $0.authorisation == authorisation }
    }

    /// From now on lines are taken to arrive at `now`, until the next call.
    package mutating func arrive(at now: Timestamp) {
        arrivals = .live(now)
    }

    /// Whether a subject's line of this time is to be released before the rest of it is read; it is then counted.
    package mutating func releases(_ time: FlowTime, of match: SubjectMatch, source: String) -> Bool {
        let arrival = arrivals.arrival(of: time.logged)
        guard let refusal = gate.refusal(of: time, of: match.subject, arrived: arrival) else { return false }
        memories[match.subject]?.count(FlowDisposition(refusal), from: source)
        return true
    }

    /// Whether packets of a subject may be looked at that pass at this instant.
    package func mayLook(at instant: Timestamp, of match: SubjectMatch) -> Bool {
        match.grade != .unknown
            && gate.refusal(of: .startOnly(instant), of: match.subject, arrived: instant) == nil
    }

    /// Takes one record of a subject. `digest` gives the SHA-256 of the raw line and is asked for only when it is kept.
    package mutating func receive(
        _ record: FlowRecord, of match: SubjectMatch, at line: LineReference, digest: () -> String
    ) {
        change(match.subject) { memory, pipeline in
            let attributed = pipeline.subjects.attribute(record, as: match)
            let disposition = pipeline.judge(attributed, at: line, &memory, digest: digest)
            memory.count(disposition, from: line.source)
            let end = record.time.end ?? record.time.filed
            pipeline.reach(end, of: line.source)
            memory.ripen(at: pipeline.settled(by: end))
        }
    }

    /// The memory is taken out while it is changed, so that nothing of it is copied.
    private mutating func change(
        _ subject: StaffNumber, _ body: (inout WindowMemory, inout MonitoringPipeline) -> Void
    ) {
        guard var memory = memories[subject] else { return }
        memories[subject] = nil
        body(&memory, &self)
        memories[subject] = memory
    }

    private mutating func judge(
        _ attributed: AttributedFlow, at line: LineReference, _ memory: inout WindowMemory, digest: () -> String
    ) -> FlowDisposition {
        let record = attributed.record
        guard let catalogue = catalogues[attributed.subject] else { return .notSocialMedia }
        guard record.outcome != .tunnelPreamble, record.outcome != .authenticationRequired else { return .preliminary }
        let authorised: AuthorisedFlow
        switch gate.admit(attributed, arrived: arrivals.arrival(of: record.time.logged)) {
        case .admitted(let admitted): authorised = admitted
        case .refused(let refusal):
            // What is left out can be a page with buttons of a service on it: these must not look like visits.
            if refusal == .excluded { memory.noticeNeighbour(record) }
            return FlowDisposition(refusal)
        }
        switch catalogue.classify(authorised) {
        case .otherSite, .neutral:
            memory.noticeNeighbour(record)
            return .notSocialMedia
        case .otherService:
            memory.noticeNeighbour(record)
            return .serviceNotAuthorised
        case .social(let classified):
            guard !memory.duplicates.repeats(record) else { return .duplicate }
            memory.hold(
                classified, at: line, digest: digest(),
                referer: catalogue.relation(of: record.referer, to: classified.service))
            return .kept
        }
    }
}
