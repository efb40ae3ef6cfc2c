import Custody
import Monitoring

/// One document of a case folder's `documents/`: `0003-review.json`, its `.sig`, and `.countersigned` where others signed
/// the same bytes. The numbers give the order.
package struct CaseDocument: Hashable, Sendable {
    package static let folder = "documents"

    /// `0003-review.json`.
    package let name: String
    package let event: UncheckedEvent

    package init(name: String, event: UncheckedEvent) {
        self.name = name
        self.event = event
    }

    /// - Parameter countersignatures: one armoured block after the other; empty where nobody else signed.
    package init(name: String, bytes: [UInt8], signature: [UInt8], countersignatures: [UInt8] = []) {
        self.init(
            name: name,
            event: UncheckedEvent(
                bytes: bytes, signature: signature, countersignatures: SSHSignature.blocks(of: countersignatures)))
    }

    /// The name of a document in place `number`, counted from 1.
    package static func name(_ number: Int, _ kind: EventKind) -> String {
        "\(String(String(10_000 + number).dropFirst()))-\(kind.rawValue).json"
    }

    /// Where it lies in the case folder.
    package var path: String { "\(Self.folder)/\(name)" }
}
