import Custody
import FlowModel
import Monitoring

/// Sealing evidence.
extension RegisterKeeper {
    /// Seals records of a window that is being collected, in one transaction with their audit entry.
    package mutating func seal(_ records: [[UInt8]], firstOrdinal: Int, of id: AuthorisationID) throws {
        try settle { try $0.write(records, firstOrdinal: firstOrdinal, of: id) }
    }

    private mutating func write(_ records: [[UInt8]], firstOrdinal: Int, of id: AuthorisationID) throws {
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
        try write(
            EvidenceBatch(
                segments: [
                    .init(authorisation: id.text, number: number, line: String(decoding: segment.line, as: UTF8.self))
                ],
                auditEntries: [.init(entry)]))
        register.sealed(RegisteredWindow.SealedPart(digest: segment.digest, records: records.count), of: id)
    }
}
