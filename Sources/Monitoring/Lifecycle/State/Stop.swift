/// One reason in force. A window goes on when every one of them has been cleared.
package struct Stop: Hashable, Sendable {
    package let cause: StopCause
    /// The fingerprint of the key of the person who said stop; nil where the program did.
    package let key: String?

    package init(cause: StopCause, key: String? = nil) {
        self.cause = cause
        self.key = key
    }
}
