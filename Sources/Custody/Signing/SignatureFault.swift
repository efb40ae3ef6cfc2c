/// Why a signature is refused. The raw value is the code that documents and `--json` output use.
package enum SignatureFault: String, Error, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    /// Not an armoured SSH signature: damaged frame, base 64 or lengths, or too long.
    case unreadable = "unreadable-signature"
    case trailingBytes = "trailing-bytes"
    case unsupportedVersion = "unsupported-version"
    case unsupportedAlgorithm = "unsupported-algorithm"
    case unsupportedHash = "unsupported-hash"
    /// The reserved field is not empty: it means something that this version does not know.
    case reservedField = "reserved-field"
    /// Made for another purpose.
    case wrongNamespace = "wrong-namespace"
    /// Made by a key that is not in `allowed_signers`.
    case unknownKey = "unknown-key"
    /// The key is known, but not for this purpose.
    case keyNotForNamespace = "key-not-for-namespace"
    case keyNotValidAtTime = "key-not-valid-at-time"
    /// The token signed without anybody touching it.
    case presenceNotShown = "presence-not-shown"
    /// The signature does not fit the bytes: one of the two was altered, or the key is another.
    case badSignature = "bad-signature"

    package var description: String {
        switch self {
        case .unreadable: "this is not an SSH signature, or it is damaged"
        case .trailingBytes: "something follows the end of the signature"
        case .unsupportedVersion: "the signature has a version that is not known here"
        case .unsupportedAlgorithm: "only Ed25519 keys and Ed25519 security keys are accepted"
        case .unsupportedHash: "the signature uses a hash other than sha512 or sha256"
        case .reservedField: "the signature uses a field that is reserved"
        case .wrongNamespace: "the signature was made for another purpose"
        case .unknownKey: "the key is not among the allowed signers"
        case .keyNotForNamespace: "the allowed signers do not permit this key for this purpose"
        case .keyNotValidAtTime: "the key was not valid at that time"
        case .presenceNotShown: "the security key was not touched when it signed"
        case .badSignature: "the signature does not fit the document: one of them was altered"
        }
    }
}
