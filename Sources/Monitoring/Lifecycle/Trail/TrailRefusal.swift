import Custody

/// Why a document about a window has no place among the others. The code is stable and stands in audit entries.
package enum TrailRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// The first fault of the document.
    case unreadable(String)
    case otherAuthorisation
    case replayed
    case unknownPlace
    case stale
    case signedInFuture
    case wrongRole
    case signature(SignatureFault)

    package var code: String {
        switch self {
        case .unreadable: "E1-unreadable-document"
        case .otherAuthorisation: "E2-other-authorisation"
        case .replayed: "E3-replayed"
        case .unknownPlace: "E4-unknown-place"
        case .stale: "E5-stale"
        case .signedInFuture: "E7-signed-in-future"
        case .wrongRole: "E6-wrong-role"
        case .signature(let fault): RefusalCode(fault).rawValue
        }
    }

    /// One lower-case sentence that says what to do.
    package var description: String {
        switch self {
        case .unreadable(let fault): "\(fault): write it with usher case"
        case .otherAuthorisation: "the document is about another authorisation: write one for this"
        case .replayed: "this document was handed in before: write a new one"
        case .unknownPlace: "the document follows one that is not here: hand that in first, or write it again"
        case .stale: "something has happened since it was written: look at the case, and sign again if still wanted"
        case .signedInFuture: "the signing time lies in the future: correct the clock, and sign again"
        case .wrongRole: "the signer does not hold the role that the document names"
        case .signature(let fault): RefusalCode(fault).sentence
        }
    }
}
