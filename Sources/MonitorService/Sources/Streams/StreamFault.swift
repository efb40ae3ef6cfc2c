/// A listening socket could not be opened, or was lost. Says what to do; never names a sender.
package struct StreamFault: Error, CustomStringConvertible {
    package let source: String
    package let reason: String
    /// From the system; 0 where it said nothing.
    let code: CInt

    init(source: String, reason: String, code: CInt = 0) {
        self.source = source
        self.reason = reason
        self.code = code
    }

    package var description: String { "source \(source): \(reason)" }
}
