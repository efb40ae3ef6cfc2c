import FlowModel

/// What one source delivered while the window was open.
package struct SourceFacts: Hashable, Sendable {
    package let name: String
    /// The declared log format, such as `squid-native`.
    package let form: String
    /// The stamps of the first and the last readable line; nil when there was none.
    package let span: Interval?
    package let linesRead: Int
    /// Lines of the subject that became evidence.
    package let linesKept: Int
    /// Lines that could not be used, by the name of the reason.
    package let refused: [String: Int]
    /// What is known about the source's clock, as one plain sentence.
    package let clock: String

    package init(
        name: String, form: String, span: Interval?, linesRead: Int, linesKept: Int, refused: [String: Int],
        clock: String
    ) {
        self.name = name
        self.form = form
        self.span = span
        self.linesRead = linesRead
        self.linesKept = linesKept
        self.refused = refused
        self.clock = clock
    }
}
