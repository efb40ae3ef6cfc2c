/// The authorisation is not accepted. Nothing was read and nothing written.
package struct RehearsalRefusal: Error, Sendable {
    /// Each reason with its code, its place in the document and what to do. Never empty for an authorisation that was read.
    package let lines: [String]

    init(_ lines: [String]) {
        self.lines = lines
    }
}
