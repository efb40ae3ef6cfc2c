import Custody
import FlowModel
import Monitoring

/// Whether the register has an authorisation about one person. "No" is said only when the chain holds together and every
/// authorisation that it accepted is there and signed; otherwise it cannot be told.
package enum RegisterSearch {
    package enum Outcome: Sendable {
        /// Why it cannot be told. Nobody's name or number is in it.
        case cannotBeTold([CaseFault])
        /// The authorisations about the person: those whose evidence may be held, and those that were purged.
        case named(held: [AuthorisationID], purged: [AuthorisationID])
        case notNamed(RegisterExtent)
    }

    package static func search(
        _ register: RegisterContents, for person: StaffNumber, signers: Signers
    ) -> Outcome {
        let chain = AuditVerifier.verify(
            lines: register.chain, checkpoints: [register.checkpoint].compactMap(\.self), signers: signers)
        var faults = chain.faults.map { CaseFault(file: "audit.jsonl", row: $0.row, reason: "\($0.kind)") }
        let read = register.documents.map { ($0, subject(of: $0, &faults)) }
        for entry in chain.entries where entry.kind == .authorisationAccepted {
            check(entry, register.documents, signers, &faults)
        }
        guard faults.isEmpty, let extent = RegisterExtent(chain) else { return .cannotBeTold(faults) }
        let found = read.compactMap { $0.1 }.filter { $0.person == person }.map(\.id)
        guard !found.isEmpty else { return .notNamed(extent) }
        let gone = purged(chain)
        return .named(
            held: found.filter { !gone.contains($0.text) }, purged: found.filter { gone.contains($0.text) })
    }

    /// Accepted or not: a draft about the person is data about the person.
    private static func subject(
        of document: RegisterContents.Document, _ faults: inout [CaseFault]
    ) -> (id: AuthorisationID, person: StaffNumber)? {
        guard case .document(let authorisation) = MonitoringAuthorisation.read(document.bytes) else {
            faults.append(
                CaseFault(file: "\(document.folder)/authorisation.json", reason: "cannot be read as an authorisation"))
            return nil
        }
        return (authorisation.id, authorisation.subject.staffNumber)
    }

    /// The very bytes that the chain accepted must be there, with a signature that held at that time.
    private static func check(
        _ entry: AuditEntry, _ documents: [RegisterContents.Document], _ signers: Signers, _ faults: inout [CaseFault]
    ) {
        let digest = entry.facts["digest"]?.string
        guard let document = documents.first(where: { ContentDigest(of: $0.bytes).hex == digest }) else {
            faults.append(
                CaseFault(
                    file: "audit.jsonl", row: entry.sequence,
                    reason: "the authorisation that was accepted here is not in the register"))
            return
        }
        do {
            _ = try SignedDocument(bytes: document.bytes, signature: document.signature)
                .verified(by: signers, namespace: .authorisation, at: entry.time)
        } catch {
            faults.append(CaseFault(file: "\(document.folder)/authorisation.json.sig", row: 1, reason: "\(error)"))
        }
    }

    private static func purged(_ chain: AuditVerdict) -> Set<String> {
        let moves = chain.entries.compactMap { $0.kind == .windowMoved ? WindowMove($0.facts) : nil }
        return Set(moves.filter { $0.to == WindowPhase.purged.rawValue }.map(\.authorisation))
    }
}

/// How far the register reaches.
package struct RegisterExtent: Hashable, Sendable {
    package let school: String
    package let isRehearsal: Bool
    package let entries: Int
    /// The digest of the last entry.
    package let head: ContentDigest
    /// The times of the first and the last entry.
    package let from: Timestamp
    package let to: Timestamp
    /// How many entries a signed checkpoint vouches for.
    package let vouched: Int

    /// Nil when the chain has a fault.
    init?(_ chain: AuditVerdict) {
        guard let whole = HashChain(continuing: chain) else { return nil }
        self.init(
            school: whole.school, isRehearsal: whole.isRehearsal, entries: whole.count, head: whole.head,
            from: Timestamp(milliseconds: whole.opening.time), to: Timestamp(milliseconds: whole.time),
            vouched: chain.vouched)
    }

    package init(
        school: String, isRehearsal: Bool, entries: Int, head: ContentDigest, from: Timestamp, to: Timestamp,
        vouched: Int
    ) {
        self.school = school
        self.isRehearsal = isRehearsal
        self.entries = entries
        self.head = head
        self.from = from
        self.to = to
        self.vouched = vouched
    }
}
