/// The secret of one window, kept on the server while its evidence is retained. Without it nobody can open the evidence,
/// the holders of the private keys included: destroying it is what purging a window means.
package struct WindowSecret: Sendable, CustomReflectable {
    /// RFC 9180 section 9.5 asks for at least 32 bytes of entropy.
    package static let byteCount = 32

    package let bytes: [UInt8]

    /// `bytes` must be random. Nil for another number of bytes than 32.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == WindowSecret.byteCount else { return nil }
        self.bytes = bytes
    }

    /// Empty: the secret must not reach a log by way of an interpolation.
    package var customMirror: Mirror { Mirror(self, children: []) }
}
