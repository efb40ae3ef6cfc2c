import Custody
import FlowModel
import Foundation
import Monitoring

/// What is wrong with a register on a disk. Looking changes nothing, and is possible while the service writes: the store is
/// seen as it was at one moment.
package struct RegisterInspection {
    /// Each says where, and names nobody.
    package private(set) var faults: [String] = []
    /// The chain is shorter than its mark, and nothing else is wrong: what a backup that was put back looks like.
    package private(set) var isOnlyShorter = false
    /// Of the audit chain.
    package let entries: Int
    /// In the store.
    package let documents: Int

    /// What to do where `isOnlyShorter`.
    package static let shorterHint = """
        where a backup was just put in its place, start the service: it suspends open windows; otherwise the end was cut off: \
        keep the store, and tell the Principal and the DPO at once
        """

    let store: EvidenceStore
    let places: RegisterPlaces
    let setup: SchoolSetup
    let chain: AuditVerdict
    /// Names in the folder of the secrets before the store was looked at.
    let secretsBefore: Set<String>
    /// The files of the cases before the store was looked at.
    let caseFilesBefore: [String: ContentDigest]
    private let mark: TideMark.Reading

    /// - Parameter now: as of which the keys of today are judged.
    /// - Throws: `EvidenceStoreFault`, or what the disk says, when there is no store to look at.
    package init(of places: RegisterPlaces, setup: SchoolSetup, now: Timestamp) throws {
        self.places = places
        self.setup = setup
        secretsBefore = Set((try? FileManager.default.contentsOfDirectory(atPath: places.secrets)) ?? [])
        caseFilesBefore = Self.caseFiles(in: places)
        mark = TideMark(places.tideMark).reading()
        store = try EvidenceStore.read(at: places.store, expecting: .monitoring)
        let damage = try store.integrityFaults()
        // What a damaged file says besides proves nothing.
        chain = AuditVerifier.verify(lines: damage.isEmpty ? try store.auditRows() : [], signers: setup.signers)
        entries = chain.entries.count
        let stored = damage.isEmpty ? try store.documents() : []
        documents = stored.count
        guard damage.isEmpty else {
            faults = damage.map { "\(places.store): \($0)" }
            return
        }
        faults = chainFaults + documentFaults(stored) + (try segmentFaults())
        if chain.isIntact { faults += caseFileFaults + (try secretFaults(now)) }
        isOnlyShorter = faults.count == 1 && isShorter
    }

    /// Than its mark: what lies beside the store may then be younger than the chain.
    var isShorter: Bool { mark.length(beyond: chain) != nil }

    private var chainFaults: [String] {
        var faults = chain.faults.map { "audit chain, \($0)" }
        if let school = chain.school, school != setup.configuration.school.id {
            faults.append("audit chain: \(RegisterFault.otherSchool)")
        }
        if let length = mark.length(beyond: chain) {
            faults.append("\(places.tideMark): the chain had \(length) entries, and has \(entries)")
        } else if mark.shows(loss: chain) {
            faults.append("\(places.tideMark): the chain has lost its end, or the mark was removed or changed")
        }
        return faults
    }

    /// Every document that the chain took is there with its signatures, and no other.
    private func documentFaults(_ stored: [StoredDocument]) -> [String] {
        let present = Dictionary(stored.map { ($0.digest, $0) }) { first, _ in first }
        var taken: Set<String> = []
        var faults: [String] = []
        for entry in chain.entries where entry.kind == .authorisationAccepted || entry.kind == .documentAccepted {
            guard let digest = entry.facts["digest"]?.string else { continue }
            taken.insert(digest)
            faults +=
                present[digest].map { signatureFaults($0, entry) }
                ?? ["audit chain, row \(entry.sequence): its document is missing, or was changed"]
        }
        return faults
            + stored.filter { !taken.contains($0.digest) }.map { "document \($0.digest): the chain never took it" }
    }

    private func signatureFaults(_ document: StoredDocument, _ entry: AuditEntry) -> [String] {
        let namespace: SignatureNamespace = entry.kind == .authorisationAccepted ? .authorisation : .event
        let blocks = [document.signature] + SSHSignature.blocks(of: document.countersignatures)
        return blocks.compactMap { block in
            do {
                _ = try SignedDocument(bytes: document.bytes, signature: block)
                    .verified(by: setup.signers, namespace: namespace, at: entry.time)
                return nil
            } catch {
                return "audit chain, row \(entry.sequence): a signature of its document is refused: \(error)"
            }
        }
    }
}
