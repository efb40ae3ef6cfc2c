import Custody
import FlowModel
import Foundation
import Monitoring
import Reporting

/// The register on the disk: what `WindowRegister` decides, committed before anybody is answered. Documents and the audit
/// entries that they lead to are one transaction; secrets are made and destroyed after it, and whatever was interrupted
/// then is finished with the next act or at the next start.
///
/// When the store cannot be written, as on a full disk, nothing has happened: the act can be done again later.
package struct RegisterKeeper: Sendable {
    package internal(set) var register: WindowRegister
    var chain: HashChain
    let store: EvidenceStore
    let secrets: SecretFolder
    let places: RegisterPlaces
    var setup: SchoolSetup
    /// Name and version.
    let program: String
    let random: @Sendable (Int) -> [UInt8]
    /// Of the bytes of every export that was taken.
    var imported: Set<ContentDigest> = []
    /// Of what fell away of each window's time since it opened, in the order of the chain.
    var lapsed: [AuthorisationID: [ContentDigest]] = [:]
    /// What is still to be counted, as the chain has it.
    var uncounted = UncountedWindows()
    /// By their digests; the one in force may be among them.
    var keptCatalogues: [ContentDigest: ServiceCatalogue] = [:]
    /// What the Principal and the data-protection officer must know at once, since this was opened.
    package internal(set) var alerts: [RegisterAlert] = []
    /// What the store says of secrets and may not be done yet.
    private var unfinished: [AuthorisationID: SecretDuty] = [:]
    /// The store has entries that the mark beside it does not know yet. That loses nothing, and shows less.
    package private(set) var isMarkBehind = false
    private let tideMark: TideMark

    init(
        register: WindowRegister, chain: HashChain, store: EvidenceStore, places: RegisterPlaces, setup: SchoolSetup,
        program: String, random: @escaping @Sendable (Int) -> [UInt8]
    ) throws {
        self.register = register
        self.chain = chain
        self.store = store
        self.secrets = try SecretFolder(places.secrets)
        self.tideMark = TideMark(places.tideMark)
        self.places = places
        self.setup = setup
        self.program = program
        self.random = random
    }

    /// Whether a secret is still to be made or destroyed.
    var hasUnfinishedSecrets: Bool { !unfinished.isEmpty }

    /// How many entries the audit chain has.
    package var entries: Int { chain.count }

    /// Leaves the one file as the whole store. Nothing can be done with the register afterwards.
    package func close() throws {
        try store.close()
        if isMarkBehind { throw RegisterFault.markBehind(places.tideMark) }
    }

    /// Does `act` with a copy, which takes the place of this value once the store holds all of it.
    /// - Throws: what `act` throws; or `SecretFault`, once, when the act is durable and a secret could not follow.
    mutating func settle<Answer>(_ act: (inout RegisterKeeper) throws -> Answer) throws -> Answer {
        var next = self
        let answer = try act(&next)
        let told = Set(unfinished.keys)
        self = next
        setMark()
        try finish(alreadyTold: told)
        return answer
    }

    /// Writes what the register asks for.
    mutating func commit(_ actions: [RegisterAction], documents: [StoredDocument] = []) throws {
        let actions = try fixingSettings(in: actions)
        var entries: [AuditEntry] = []
        for case .record(let event, let at) in actions {
            let entry = chain.append(event, at: at.milliseconds)
            entries.append(entry)
            uncounted.take(entry)
            note(lapse: event)
        }
        for case .act(let action, let id) in actions { note(action, id, entries) }
        guard !entries.isEmpty || !documents.isEmpty else { return }
        try write(EvidenceBatch(documents: documents, auditEntries: entries.map(EvidenceBatch.AuditLine.init)))
    }

    mutating func write(_ batch: EvidenceBatch) throws {
        try store.commit(batch)
        isMarkBehind = true
    }

    private mutating func note(lapse event: AuditEvent) {
        guard case .timeLapsed(let text, let digest) = event, let id = AuthorisationID(text) else { return }
        lapsed[id, default: []].append(digest)
    }

    /// - Parameter entries: that are written with the action.
    private mutating func note(_ action: WindowAction, _ id: AuthorisationID, _ entries: [AuditEntry]) {
        switch action {
        case .startCollecting: unfinished[id] = .make
        case .destroySecret: unfinished[id] = .destroy(entries)
        case .alert(let cause): alerts.append(RegisterAlert(authorisation: id, cause: cause))
        case .stopCollecting, .quarantine: return
        }
    }

    /// The mark follows the store. What is durable stays so when the mark cannot be written; the next act tries again.
    private mutating func setMark() {
        guard isMarkBehind else { return }
        isMarkBehind = (try? tideMark.set(entries: chain.count, head: chain.head)) == nil
    }

    /// One window whose secret cannot be reached does not keep a stop of another from being taken: it is told once, and tried
    /// again with every act.
    private mutating func finish(alreadyTold told: Set<AuthorisationID>) throws {
        for (id, duty) in unfinished {
            do {
                try perform(duty, id)
                unfinished[id] = nil
            } catch  where told.contains(id) {
                continue
            }
        }
    }
}
