import Custody
import FlowModel
import MonitorService
import Monitoring
import Voice

extension SignedFile {
    func submit(to keeper: inout RegisterKeeper, at now: Timestamp) throws -> RegisterVerdict {
        guard isEvent else {
            return try keeper.submit(
                SignedDocument(bytes: bytes, signature: signature), countersignatures: countersignatures, at: now)
        }
        let event = UncheckedEvent(
            bytes: bytes, signature: signature, countersignatures: SSHSignature.blocks(of: countersignatures))
        return try keeper.submit(event, at: now)
    }

    /// Whatever does not call itself an event is judged as an authorisation.
    private var isEvent: Bool {
        let value = try? JSONParser.parse(bytes, limit: WindowEventDocument.longestDocument)
        return value?["format"]?.string == WindowEventDocument.format
    }
}
