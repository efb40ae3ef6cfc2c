/// Why a text is not an anchor, and where.
package struct AnchorFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Both counted from 1; the column in characters.
    package let line: Int
    package let column: Int
    package let problem: Problem

    package var description: String { "\(line):\(column): \(problem.rawValue)" }

    package enum Problem: String, Hashable, Sendable, CaseIterable {
        case notAnAnchor = "no anchor begins here"
        case otherVersion = "an anchor of another version"
        case incomplete = "the anchor ends too soon"
        case wrongLabel = "another word is expected here"
        case wrongSchool = "the school's name is damaged"
        case wrongNumber = "not a whole number"
        case wrongDigit = "not a hexadecimal digit"
        case wrongLength = "too few or too many digits"
        case wrongMark = "neither yes nor no"
        case wrongCheck = "the check does not fit: something in this copy was mistyped"

        /// What to do about it.
        package var hint: String {
            switch self {
            case .notAnAnchor, .otherVersion:
                "give a file that `usher audit anchor` wrote, its one-line form, or a copy of its block of rows"
            case .wrongDigit: "digits are 0 to 9 and a to f: is an O a zero, an l a one?"
            default: "compare it with the paper, sign by sign"
            }
        }
    }
}
