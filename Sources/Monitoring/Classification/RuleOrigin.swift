/// The line that wrote a rule, so that a person can go and change it.
package struct RuleOrigin: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let file: String
    /// Counted from 1.
    package let line: Int

    package init(file: String, line: Int) {
        self.file = file
        self.line = line
    }

    package static func < (left: RuleOrigin, right: RuleOrigin) -> Bool {
        (left.file, left.line) < (right.file, right.line)
    }

    package var description: String { "\(file):\(line)" }
}
