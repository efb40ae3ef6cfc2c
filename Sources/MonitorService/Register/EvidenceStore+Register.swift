import Custody
import FlowModel
import Monitoring

/// The store as the register reads it.
extension EvidenceStore {
    /// The audit chain as its file has it: each row with its line feed.
    func auditRows() throws -> [UInt8] {
        var rows: [UInt8] = []
        try forEachAuditLine { rows += Array($0.utf8) + [UInt8(ascii: "\n")] }
        return rows
    }

    /// When anything was read last, by a clock that was believed then; nil while no source is open, and where the store cannot be read.
    var latestReading: Timestamp? {
        (try? sourceStates())?.values.compactMap { SourcePosition($0)?.time }.max()
    }

    /// All signed documents by the digest of their bytes.
    func registerDocuments() throws -> WindowRegister.Documents {
        var read = WindowRegister.Documents()
        for stored in try documents() {
            guard let digest = ContentDigest(hex: stored.digest) else { continue }
            if stored.kind == StoredDocument.authorisationKind {
                read.authorisations[digest] = .init(
                    signed: stored.signed, countersignatures: SSHSignature.blocks(of: stored.countersignatures))
            } else {
                read.events[digest] = stored.event
            }
        }
        return read
    }
}

extension StoredDocument {
    var signed: SignedDocument { SignedDocument(bytes: bytes, signature: signature) }

    var event: UncheckedEvent {
        UncheckedEvent(
            bytes: bytes, signature: signature, countersignatures: SSHSignature.blocks(of: countersignatures))
    }
}
