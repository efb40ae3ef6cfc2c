/// A signed document as it is handed in: a claim that nobody has checked yet.
package struct SubmittedDocument: Hashable, Sendable {
    package let bytes: [UInt8]
    /// The armoured signature of whom the document names.
    package let signature: [UInt8]
    /// Armoured signatures of others over the same bytes, one after the other; empty where nobody else signed.
    package let countersignatures: [UInt8]

    package init(bytes: [UInt8], signature: [UInt8], countersignatures: [UInt8] = []) {
        self.bytes = bytes
        self.signature = signature
        self.countersignatures = countersignatures
    }
}
