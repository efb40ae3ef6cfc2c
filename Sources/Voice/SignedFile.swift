import Foundation

/// A signed document as it lies in a file, with FILE.sig, and FILE.countersigned where others signed the same bytes.
package struct SignedFile: Sendable {
    package let path: String
    package let bytes: [UInt8]
    /// The armoured signature.
    package let signature: [UInt8]
    /// Armoured signatures, one after the other; empty where nobody else signed.
    package let countersignatures: [UInt8]

    /// Longer than any document or signature may be.
    private static let longest = 1 << 20

    package init(_ path: String) throws(Failure) {
        self.path = path
        bytes = try FileAccess.read(path, limit: Self.longest)
        signature = try FileAccess.read(path + ".sig", limit: Self.longest)
        let others = path + ".countersigned"
        countersignatures =
            FileManager.default.fileExists(atPath: others) ? try FileAccess.read(others, limit: Self.longest) : []
    }
}
