/// A listening socket could not be opened, or was lost. Says what to do; never names a sender.
package struct StreamFault: Error, CustomStringConvertible {
    package let source: String
    package let reason: String

    package var description: String { "source \(source): \(reason)" }
}
