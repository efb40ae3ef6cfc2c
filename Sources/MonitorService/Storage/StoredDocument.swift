import Custody
import Foundation
import GRDB

/// A signed document as the store keeps it: the exact bytes and signatures that were handed in.
package struct StoredDocument: Hashable, Sendable {
    /// Of the bytes, in hexadecimal.
    package let digest: String
    /// The identifier of the authorisation that it is, or is about.
    package let authorisation: String
    /// `authorisation`, or the kind of the event.
    package let kind: String
    package let bytes: [UInt8]
    /// The armoured signature of whom the document names.
    package let signature: [UInt8]
    /// Armoured signatures of others, one after the other; empty where nobody else signed.
    package let countersignatures: [UInt8]

    /// The kind of an authorisation itself.
    package static let authorisationKind = "authorisation"

    package init(
        authorisation: String, kind: String, bytes: [UInt8], signature: [UInt8], countersignatures: [UInt8]
    ) {
        self.digest = ContentDigest(of: bytes).hex
        self.authorisation = authorisation
        self.kind = kind
        self.bytes = bytes
        self.signature = signature
        self.countersignatures = countersignatures
    }

    init(_ row: Row) {
        func bytes(_ column: String) -> [UInt8] { Array(row[column] as Data? ?? Data()) }
        self.init(
            authorisation: row["authorisation"], kind: row["kind"], bytes: bytes("bytes"),
            signature: bytes("signature"), countersignatures: bytes("countersignatures"))
    }

    func insert(into transaction: Database) throws {
        try transaction.execute(
            sql: """
                INSERT INTO document (digest, authorisation, kind, bytes, signature, countersignatures)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                digest, authorisation, kind, Data(bytes), Data(signature), Data(countersignatures),
            ])
    }
}
