import Custody
import FlowModel
import Foundation
import Monitoring

/// The register on the disk: what `WindowRegister` decides, committed before anybody is answered. Documents and the audit
/// entries that they lead to are one transaction; secrets are made and destroyed after it, so that whatever was interrupted
/// is finished at the next start.
package struct RegisterKeeper {
    package private(set) var register: WindowRegister
    private var chain: HashChain
    let store: EvidenceStore
    let secrets: SecretFolder
    private let tideMark: TideMark
    var setup: SchoolSetup
    private let random: (Int) -> [UInt8]

    /// A register for a school that had none. Its store can never become a rehearsal's.
    package static func create(
        at places: RegisterPlaces, setup: SchoolSetup, program: String, now: Timestamp,
        random: @escaping (Int) -> [UInt8]
    ) throws -> RegisterKeeper {
        try FileManager.default.createDirectory(
            atPath: places.folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let school = setup.configuration.school.id
        let store = try EvidenceStore.create(at: places.store, kind: .monitoring, school: school)
        let chain = HashChain(school: school, isRehearsal: false, program: program, at: now.milliseconds)
        var keeper = try RegisterKeeper(
            register: WindowRegister(setting: setup.registerSetting, now: now), chain: chain, store: store,
            places: places, setup: setup, random: random)
        try store.commit(EvidenceBatch(auditEntries: [.init(chain.opening)]))
        try keeper.commit(setup.loadingEvents(program: program).map { .record($0, at: now) })
        return keeper
    }

    /// The register as documents and chain give it (X3). What the two do not settle is suspended.
    /// - Throws: `RegisterFault` when the chain itself is damaged: then nothing is opened at all.
    package static func open(
        at places: RegisterPlaces, setup: SchoolSetup, program: String, now: Timestamp,
        random: @escaping (Int) -> [UInt8]
    ) throws -> RegisterKeeper {
        let store = try EvidenceStore.open(at: places.store, expecting: .monitoring)
        var lines: [UInt8] = []
        try store.forEachAuditLine { lines += Array($0.utf8) + [UInt8(ascii: "\n")] }
        let verdict = AuditVerifier.verify(lines: lines, signers: setup.signers)
        guard let chain = HashChain(continuing: verdict) else {
            throw RegisterFault.damagedChain(verdict.faults.first.map(\.description) ?? "unreadable")
        }
        let lost = TideMark(places.tideMark).shows(loss: verdict)
        let register = WindowRegister.replay(
            verdict, try documents(of: store), setting: setup.registerSetting, lostTail: lost,
            facts: setup.authorisationFacts(at: now)
        ) { setup.permittedTimes(of: $0) }
        var keeper = try RegisterKeeper(
            register: register, chain: chain, store: store, places: places, setup: setup, random: random)
        try keeper.takeUp(verdict, program: program, now: now)
        return keeper
    }

    private init(
        register: WindowRegister, chain: HashChain, store: EvidenceStore, places: RegisterPlaces, setup: SchoolSetup,
        random: @escaping (Int) -> [UInt8]
    ) throws {
        self.register = register
        self.chain = chain
        self.store = store
        self.secrets = try SecretFolder(places.secrets)
        self.tideMark = TideMark(places.tideMark)
        self.setup = setup
        self.random = random
    }

    /// Hands in a signed authorisation at `now`.
    package mutating func submit(
        _ document: SignedDocument, countersignatures: [UInt8] = [], at now: Timestamp
    ) throws -> RegisterVerdict {
        try advance(to: now)
        let setup = setup
        let verdict = register.handIn(
            document, countersignatures: SSHSignature.blocks(of: countersignatures),
            facts: setup.authorisationFacts(at: now)
        ) { setup.permittedTimes(of: $0) }
        var documents: [StoredDocument] = []
        if case .taken = verdict, case .document(let read) = MonitoringAuthorisation.read(document.bytes) {
            documents = [
                StoredDocument(
                    authorisation: read.id.text, kind: StoredDocument.authorisationKind, bytes: document.bytes,
                    signature: document.signature, countersignatures: countersignatures)
            ]
        }
        try commit(verdict.actions, documents: documents)
        return verdict
    }

    /// Hands in a signed document about a window at `now`.
    package mutating func submit(_ event: UncheckedEvent, at now: Timestamp) throws -> RegisterVerdict {
        try advance(to: now)
        let verdict = register.receive(event)
        var documents: [StoredDocument] = []
        if case .taken = verdict, let read = try? WindowEventDocument.read(event.bytes) {
            documents = [
                StoredDocument(
                    authorisation: read.authorisation.text, kind: read.kind.rawValue, bytes: event.bytes,
                    signature: event.signature, countersignatures: event.countersignatures.flatMap(\.self))
            ]
        }
        try commit(verdict.actions, documents: documents)
        return verdict
    }

    /// Time has passed.
    package mutating func advance(to now: Timestamp) throws {
        try commit(register.advance(to: now))
    }

    /// Somebody has put the clock right.
    package mutating func trustClock(at now: Timestamp) {
        register.trustClock(at: now)
    }

    /// Seals records of a window that is being collected, in one transaction with their audit entry.
    package mutating func seal(_ records: [[UInt8]], firstOrdinal: Int, of id: AuthorisationID) throws {
        guard let window = register.window(id), let secret = try secrets.secret(of: id.text) else {
            throw RegisterFault.noSecret(id.text)
        }
        let number = window.segments.count + 1
        let sealer = try EvidenceSealer(
            school: chain.school, isRehearsal: false, authorisation: id.text,
            recipients: window.document.recipients.map(\.sealingKey), secret: secret)
        let segment = try sealer.seal(
            records, segment: number, firstOrdinal: firstOrdinal, contentKey: random(32), chainHead: chain.head)
        let event = AuditEvent.evidenceSealed(
            authorisation: id.text, segment: number, records: records.count, digest: segment.digest)
        let entry = chain.append(event, at: register.now.milliseconds)
        try store.commit(
            EvidenceBatch(
                segments: [
                    .init(authorisation: id.text, number: number, line: String(decoding: segment.line, as: UTF8.self))
                ],
                auditEntries: [.init(entry)]))
        try tideMark.set(entries: chain.count, head: chain.head)
        register.sealed(RegisteredWindow.SealedPart(digest: segment.digest, records: records.count), of: id)
    }

    /// Writes what the register asks for, and then does it.
    private mutating func commit(_ actions: [RegisterAction], documents: [StoredDocument] = []) throws {
        var lines: [EvidenceBatch.AuditLine] = []
        for case .record(let event, let at) in actions { lines.append(.init(chain.append(event, at: at.milliseconds))) }
        guard !lines.isEmpty || !documents.isEmpty else { return }
        try store.commit(EvidenceBatch(documents: documents, auditEntries: lines))
        try tideMark.set(entries: chain.count, head: chain.head)
        for case .act(let action, let id) in actions { try perform(action, id) }
    }

    private func perform(_ action: WindowAction, _ id: AuthorisationID) throws {
        switch action {
        case .startCollecting:
            guard try secrets.secret(of: id.text) == nil, let secret = WindowSecret(random(WindowSecret.byteCount))
            else {
                return
            }
            try secrets.keep(secret, of: id.text)
        case .destroySecret: try secrets.destroy(of: id.text)
        case .stopCollecting, .quarantine, .alert: return
        }
    }

    /// After a start: says what changed, writes the stops that the replay found necessary, and finishes what a crash
    /// interrupted.
    private mutating func takeUp(_ verdict: AuditVerdict, program: String, now: Timestamp) throws {
        var actions = setup.loadingEvents(program: program)
            .filter { event in !Self.isLast(event, in: verdict) }
            .map { RegisterAction.record($0, at: register.now) }
        actions += stopsThatTheChainLacks(verdict)
        try commit(actions)
        for window in register.windows where window.phase == .purged { try secrets.destroy(of: window.id.text) }
        try advance(to: now)
    }

    private func stopsThatTheChainLacks(_ verdict: AuditVerdict) -> [RegisterAction] {
        var last: [String: String] = [:]
        for entry in verdict.entries where entry.kind == .windowMoved {
            if let move = WindowMove(entry.facts) { last[move.authorisation] = move.to }
        }
        return register.windows.compactMap { window in
            let from = last[window.id.text] ?? WindowPhase.draft.rawValue
            guard window.phase == .suspended, from != WindowPhase.suspended.rawValue else { return nil }
            let move = WindowMove(
                authorisation: window.id.text, from: from, to: WindowPhase.suspended.rawValue,
                reason: window.state.stops.map(\.cause.rawValue).sorted().joined(separator: ", "))
            return .record(.windowMoved(move), at: register.now)
        }
    }

    /// Whether the chain's latest entry of this kind says the same already.
    private static func isLast(_ event: AuditEvent, in verdict: AuditVerdict) -> Bool {
        verdict.entries.last { $0.kind == event.kind }?.facts["digest"] == event.facts["digest"]
    }

    private static func documents(of store: EvidenceStore) throws -> WindowRegister.Documents {
        var documents = WindowRegister.Documents()
        for stored in try store.documents() {
            guard let digest = ContentDigest(hex: stored.digest) else { continue }
            let others = SSHSignature.blocks(of: stored.countersignatures)
            if stored.kind == StoredDocument.authorisationKind {
                documents.authorisations[digest] = .init(
                    signed: SignedDocument(bytes: stored.bytes, signature: stored.signature), countersignatures: others)
            } else {
                documents.events[digest] = UncheckedEvent(
                    bytes: stored.bytes, signature: stored.signature, countersignatures: others)
            }
        }
        return documents
    }
}
