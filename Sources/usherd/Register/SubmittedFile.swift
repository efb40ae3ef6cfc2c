import Custody
import FlowModel
import Foundation
import MonitorService
import Monitoring
import Voice

/// A signed document as it lies in a file, with FILE.sig, and FILE.countersigned where others signed the same bytes.
struct SubmittedFile {
    let path: String
    private let bytes: [UInt8]
    private let signature: [UInt8]
    private let countersignatures: [UInt8]

    /// Longer than any document or signature may be.
    private static let longest = 1 << 20

    init(_ path: String) throws(Failure) {
        self.path = path
        bytes = try FileAccess.read(path, limit: Self.longest)
        signature = try FileAccess.read(path + ".sig", limit: Self.longest)
        let others = path + ".countersigned"
        countersignatures =
            FileManager.default.fileExists(atPath: others) ? try FileAccess.read(others, limit: Self.longest) : []
    }

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
