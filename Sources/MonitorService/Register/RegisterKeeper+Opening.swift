import Custody
import FlowModel
import Foundation
import Monitoring
import Reporting

/// Making a register, and taking it up after a start.
extension RegisterKeeper {
    /// A register for a school that had none. Its store can never become a rehearsal's.
    package static func create(
        at places: RegisterPlaces, setup: SchoolSetup, program: String, now: Timestamp,
        random: @escaping @Sendable (Int) -> [UInt8]
    ) throws -> RegisterKeeper {
        try FileManager.default.createDirectory(
            atPath: places.folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let school = setup.configuration.school.id
        let store = try EvidenceStore.create(at: places.store, kind: .monitoring, school: school)
        let chain = HashChain(school: school, isRehearsal: false, program: program, at: now.milliseconds)
        var keeper = try RegisterKeeper(
            register: WindowRegister(setting: setup.registerSetting, now: now), chain: chain, store: store,
            places: places, setup: setup, program: program, random: random)
        try store.commit(EvidenceBatch(auditEntries: [.init(chain.opening)]))
        try keeper.settle { try $0.commit(setup.loadingEvents(program: program).map { .record($0, at: now) }) }
        return keeper
    }

    /// The register as documents and chain give it (X3). What the two do not settle is suspended.
    /// - Throws: `RegisterFault` when the store's file or the chain is damaged: then nothing is opened at all.
    package static func open(
        at places: RegisterPlaces, setup: SchoolSetup, program: String, now: Timestamp,
        random: @escaping @Sendable (Int) -> [UInt8]
    ) throws -> RegisterKeeper {
        let store = try soundStore(at: places.store)
        let verdict = AuditVerifier.verify(lines: try store.auditRows(), signers: setup.signers)
        guard let chain = HashChain(continuing: verdict) else {
            throw RegisterFault.damagedChain(verdict.faults.first.map(\.description) ?? "unreadable")
        }
        guard chain.school == setup.configuration.school.id else { throw RegisterFault.otherSchool }
        let lost = TideMark(places.tideMark).shows(loss: verdict)
        let register = WindowRegister.replay(
            verdict, try store.registerDocuments(), setting: setup.registerSetting, lostTail: lost,
            lastReading: store.latestReading.flatMap { $0 <= now ? $0 : nil }, facts: setup.authorisationFacts(at: now)
        ) { setup.permittedTimes(of: $0) }
        var keeper = try RegisterKeeper(
            register: register, chain: chain, store: store, places: places, setup: setup, program: program,
            random: random)
        keeper.imported = Set(
            verdict.entries.filter { $0.kind == .importTaken }
                .compactMap { $0.facts["digest"]?.string.flatMap(ContentDigest.init(hex:)) })
        keeper.uncounted = UncountedWindows(verdict.entries)
        for entry in verdict.entries where entry.kind == .timeLapsed {
            guard let id = entry.facts["authorisation"]?.string.flatMap({ AuthorisationID($0) }),
                let digest = entry.facts["digest"]?.string.flatMap(ContentDigest.init(hex:))
            else { continue }
            keeper.lapsed[id, default: []].append(digest)
        }
        if lost { keeper.alerts.append(RegisterAlert(authorisation: nil, cause: .chainTail)) }
        try keeper.takeUp(verdict, program: program, now: now)
        return keeper
    }

    /// Larger stores are looked through less closely at a start, which nobody should wait minutes for; `RegisterInspection`
    /// always looks at everything.
    private static let closelyCheckedBytes = 256 << 20

    private static func soundStore(at path: String) throws -> EvidenceStore {
        do {
            // Before anything is written to it, and before it is brought to another format.
            let seen = try EvidenceStore.read(at: path, expecting: .monitoring)
            if let fault = try seen.integrityFaults(quickAbove: closelyCheckedBytes).first {
                throw EvidenceStoreFault.damaged(fault)
            }
            try seen.close()
            return try EvidenceStore.open(at: path, expecting: .monitoring)
        } catch EvidenceStoreFault.damaged(let fault) {
            throw RegisterFault.damagedStore(fault)
        }
    }

    /// After a start: says what changed, writes the stops that the replay found necessary, and finishes what a crash
    /// interrupted.
    private mutating func takeUp(_ verdict: AuditVerdict, program: String, now: Timestamp) throws {
        var actions = setup.loadingEvents(program: program)
            .filter { event in !Self.isLast(event, in: verdict) }
            .map { RegisterAction.record($0, at: register.now) }
        actions += stopsThatTheChainLacks(verdict)
        try settle { try $0.commit(actions) }
        // Where that cannot be done now, it is done before another catalogue is taken.
        try? keepCatalogues()
        try performAll(asSaidBy: verdict)
        try advance(to: now)
        try settle { try $0.commit($0.lapsing()) }
    }

    private func stopsThatTheChainLacks(_ verdict: AuditVerdict) -> [RegisterAction] {
        var last: [String: String] = [:]
        for entry in verdict.entries where entry.kind == .windowMoved {
            if let move = WindowMove(entry.facts) { last[move.authorisation] = move.to }
        }
        return register.windows.flatMap { window -> [RegisterAction] in
            let from = last[window.id.text] ?? WindowPhase.draft.rawValue
            guard window.phase == .suspended, from != WindowPhase.suspended.rawValue else { return [] }
            let move = WindowMove(
                authorisation: window.id.text, from: from, to: WindowPhase.suspended.rawValue,
                reason: window.state.stops.map(\.cause.rawValue).sorted().joined(separator: ", "))
            let causes = Set(window.state.stops.map(\.cause)).subtracting([.person])
            let alerts = causes.sorted { $0.rawValue < $1.rawValue }.map { RegisterAction.act(.alert($0), window.id) }
            return [.record(.windowMoved(move), at: register.now)] + alerts
        }
    }

    /// Whether the chain's latest entry of this kind says the same already.
    private static func isLast(_ event: AuditEvent, in verdict: AuditVerdict) -> Bool {
        verdict.entries.last { $0.kind == event.kind }?.facts["digest"] == event.facts["digest"]
    }
}
