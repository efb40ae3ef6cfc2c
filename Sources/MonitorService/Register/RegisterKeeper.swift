import Custody
import FlowModel
import Foundation
import Monitoring

/// The register on the disk: what `WindowRegister` decides, committed before anybody is answered. Documents and the audit
/// entries that they lead to are one transaction; secrets are made and destroyed after it, so that whatever was interrupted
/// is finished at the next start.
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
    /// What the Principal and the data-protection officer must know at once, since this was opened.
    package internal(set) var alerts: [RegisterAlert] = []
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

    /// How many entries the audit chain has.
    package var entries: Int { chain.count }

    /// Leaves the one file as the whole store. Nothing can be done with the register afterwards.
    package func close() throws {
        try store.close()
    }

    /// Writes what the register asks for, and then does it.
    mutating func commit(_ actions: [RegisterAction], documents: [StoredDocument] = []) throws {
        let actions = try fixingSettings(in: actions)
        var entries: [AuditEntry] = []
        for case .record(let event, let at) in actions { entries.append(chain.append(event, at: at.milliseconds)) }
        if !entries.isEmpty || !documents.isEmpty {
            try write(EvidenceBatch(documents: documents, auditEntries: entries.map(EvidenceBatch.AuditLine.init)))
        }
        for case .act(let action, let id) in actions { try perform(action, id, entries) }
    }

    /// The mark follows the store: one that is behind has lost nothing.
    func write(_ batch: EvidenceBatch) throws {
        try store.commit(batch)
        try tideMark.set(entries: chain.count, head: chain.head)
    }

    /// - Parameter entries: that were written with the action.
    private mutating func perform(_ action: WindowAction, _ id: AuthorisationID, _ entries: [AuditEntry]) throws {
        switch action {
        case .startCollecting:
            guard try secrets.secret(of: id.text) == nil, let secret = WindowSecret(random(WindowSecret.byteCount))
            else {
                return
            }
            try secrets.keep(secret, of: id.text)
        case .destroySecret:
            try secrets.destroy(of: id.text)
            if let window = register.window(id) { try certify(window, entries) }
        case .alert(let cause): alerts.append(RegisterAlert(authorisation: id, cause: cause))
        case .stopCollecting, .quarantine: return
        }
    }
}
