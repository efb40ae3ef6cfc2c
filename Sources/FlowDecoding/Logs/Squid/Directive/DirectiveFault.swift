/// Why a `logformat` directive cannot be read, told so that the person who wrote it can mend it.
package struct DirectiveFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1, in bytes of the directive's text.
    package let column: Int
    /// What is wrong: one lower-case sentence without a full stop.
    package let problem: String
    /// What to do about it, in the same style.
    package let hint: String

    package var description: String { "column \(column): \(problem)\n  hint: \(hint)" }
}
