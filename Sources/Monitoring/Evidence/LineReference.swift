/// Where a record was read, so that anyone who holds the source can find the line again.
package struct LineReference: Hashable, Sendable {
    /// The configured name of the source.
    package let source: String
    /// Counted from 1.
    package let line: Int

    package init(source: String, line: Int) {
        self.source = source
        self.line = line
    }
}
