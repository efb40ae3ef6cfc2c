/// Where a row begins.
package struct RowPlace: Hashable, Sendable {
    package let file: String
    /// Counted from 1.
    package let line: Int
}
