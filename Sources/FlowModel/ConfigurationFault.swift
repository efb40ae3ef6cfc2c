/// One fault in one configuration file, told so that the person who wrote the file can mend it.
package struct ConfigurationFault: Error, Hashable, Sendable, CustomStringConvertible {
    package let file: String
    /// Counted from 1; 0 when the fault is with the file as a whole (absent, unreadable).
    package let line: Int
    /// Counted from 1, in bytes; 0 when the fault is with the whole line or file.
    package let column: Int
    /// What is wrong: one lower-case sentence without a full stop.
    package let problem: String
    /// What to do about it, in the same style.
    package let hint: String

    package init(file: String, line: Int = 0, column: Int = 0, problem: String, hint: String) {
        self.file = file
        self.line = line
        self.column = column
        self.problem = problem
        self.hint = hint
    }

    /// `file:line:column: problem` and the hint on a line of its own.
    package var description: String {
        let place = line == 0 ? file : column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
        return "\(place): \(problem)\n  hint: \(hint)"
    }
}
