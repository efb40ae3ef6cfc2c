/// Why a key cannot be made, read or used. The raw value is the code that `--json` output uses.
package enum KeyFault: String, Error, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    case unreadable = "unreadable-key"
    case unsupportedCost = "unsupported-cost"
    case badName = "bad-name"
    case passphraseTooShort = "passphrase-too-short"
    case wrongPassphrase = "wrong-passphrase"
    case cannotSign = "cannot-sign"

    package var description: String {
        switch self {
        case .unreadable: "this is not a key file as it was written: bytes were changed, added or removed"
        case .unsupportedCost: "the key file asks for a passphrase derivation that is too cheap or too dear"
        case .badName: "the name is a plain address such as j.head@school.example, without blanks or wildcards"
        case .passphraseTooShort: "the passphrase needs at least \(KeyFile.shortestPassphrase) bytes: use three words"
        case .wrongPassphrase: "the passphrase does not open this key, or the file was altered"
        case .cannotSign: "the cryptographic library could not sign"
        }
    }
}
