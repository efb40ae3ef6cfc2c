/// What is no reason to refuse an authorisation, and yet something that whoever signs should stop at. The form and
/// `usher authorisation show` print it.
///
/// The raw value is stable: `C` and the row of the form.
package enum Caution: String, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    case networkManager = "C4-network-manager"
    case sharedIdentity = "C5-shared-identity"
    case suspectedCrime = "C12-suspected-crime"
    case informalWords = "C16-informal-words"
    case confidentialRisk = "C18-confidential-risk"
    case furtherLimit = "C19-further-limit"
    case adviceNotFollowed = "C20-advice-not-followed"
    case signerOnPanel = "C24-signer-on-the-panel"

    /// One lower-case sentence without a full stop; `docs/authorisation.md` has the same.
    package var sentence: String {
        switch self {
        case .networkManager:
            "who runs the network can observe this server: hand the file in no earlier than you must"
        case .sharedIdentity: "somebody else uses this too: what it shows says little, and others are seen by the way"
        case .suspectedCrime: "a crime is suspected: stop, and speak to the police or the local authority first"
        case .informalWords: "for what would end in informal words, monitoring is likely to be out of proportion"
        case .confidentialRisk:
            "acting against a protected person is victimisation: take advice, and ask the Chair"
        case .furtherLimit: "purposes a to c are limited further by the e-Privacy Directive: f is the usual one"
        case .adviceNotFollowed: "the data-protection officer advised otherwise: be ready to explain why"
        case .signerOnPanel: "who signs cannot sit on the panel in this case: find another panel member"
        }
    }

    /// `C16-informal-words: for what would end in ...`
    package var description: String { "\(rawValue): \(sentence)" }
}
