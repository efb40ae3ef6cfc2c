/// A document about a window as it lies in a folder or arrives: nothing is checked yet.
package struct UncheckedEvent: Hashable, Sendable {
    package let bytes: [UInt8]
    package let signature: [UInt8]
    /// Armoured signatures of others over the same bytes.
    package let countersignatures: [[UInt8]]

    package init(bytes: [UInt8], signature: [UInt8], countersignatures: [[UInt8]] = []) {
        self.bytes = bytes
        self.signature = signature
        self.countersignatures = countersignatures
    }
}
