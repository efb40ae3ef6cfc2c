/// 32 random bytes that make a commitment to a short value, such as a date, impossible to guess.
package struct DisclosureSalt: Hashable, Sendable {
    package static let byteCount = 32

    package let bytes: [UInt8]

    /// Nil for any other number of bytes. They must come from the operating system's generator, 32 for each field.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == DisclosureSalt.byteCount else { return nil }
        self.bytes = bytes
    }
}
