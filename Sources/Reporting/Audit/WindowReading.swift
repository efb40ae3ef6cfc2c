/// One reading of sealed evidence (law page W2).
package struct WindowReading: Hashable, Sendable {
    package let time: Int64
    /// Fingerprint of the reader's key.
    package let key: String
}
