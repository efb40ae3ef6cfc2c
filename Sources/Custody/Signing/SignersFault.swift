/// Every fault of an `allowed_signers` file, in the order of its lines; never empty.
package struct SignersFault: Error, Hashable, Sendable {
    package let faults: [SignerLineFault]
}

/// One fault of one line.
package struct SignerLineFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1.
    package let line: Int
    /// Counted from 1, in bytes.
    package let column: Int
    package let problem: Problem

    package var description: String { "\(line):\(column): \(problem.rawValue)" }

    /// What is wrong; the raw value is the sentence that a user reads.
    package enum Problem: String, Hashable, Sendable, CaseIterable, CustomStringConvertible {
        case tooLong = "the file or the line is too long"
        case notText = "the line is not UTF-8, or holds a control character"
        case missingKey = "the line ends before its key"
        case badPrincipal = "a principal is a plain name or address: no wildcards, negations or empty names"
        case notOnePerson = "a line names exactly one person besides its roles"
        case unknownRole = "this role does not exist"
        case noRole = "the line gives the person no role"
        case unknownOption = "this option is not known"
        case badOption = "an option is written name=\"value\", and options are separated by commas without blanks"
        case repeatedOption = "the option is given twice"
        case certificateAuthority = "certificate authorities are not accepted: list each key"
        case badNamespace = "a namespace is a plain name without wildcards"
        case badTime = "a time is written YYYYMMDD, YYYYMMDDZ, YYYYMMDDHHMMZ or YYYYMMDDHHMMSSZ"
        case emptyValidity = "the key stops being valid before it starts"
        case unsupportedKey = "only ssh-ed25519 and sk-ssh-ed25519@openssh.com keys are accepted"
        case damagedKey = "the public key is damaged"
        case repeatedKey = "the same key stands on an earlier line"

        package var description: String { rawValue }

        /// What to do about it.
        package var hint: String {
            switch self {
            case .tooLong: "split the file, or look for a missing line feed"
            case .notText: "save the file as plain text in UTF-8 with Unix line ends"
            case .missingKey, .damagedKey: "copy the whole line that `usher key show` prints"
            case .badPrincipal, .notOnePerson: "write the person's address, a comma, and role:NAME"
            case .unknownRole, .noRole: "roles: \(SignerRole.allCases.map(\.rawValue).joined(separator: ", "))"
            case .unknownOption, .badOption, .repeatedOption:
                "options: namespaces=\"...\", valid-after=\"...\", valid-before=\"...\""
            case .certificateAuthority: "remove cert-authority and add a line for each person's key"
            case .badNamespace: "namespaces: \(SignatureNamespace.allCases.map(\.rawValue).joined(separator: ", "))"
            case .badTime: "end times with Z: without it OpenSSH reads the local time of the machine"
            case .emptyValidity: "exchange valid-after and valid-before"
            case .unsupportedKey: "make a key with `usher key new` or `ssh-keygen -t ed25519`"
            case .repeatedKey: "one line a key: put all roles of the person on it"
            }
        }
    }
}
