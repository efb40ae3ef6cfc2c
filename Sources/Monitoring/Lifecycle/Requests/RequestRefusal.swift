import Custody

/// Why a signed request is not answered. The codes are stable (docs/formats/requests.md).
package enum RequestRefusal: Error, Hashable, Sendable {
    case signature(SignatureFault)
    /// Signed, and not a request that this version knows.
    case unreadable
    /// Signed more than five minutes ago.
    case tooOld
    /// Signed more than five minutes from now.
    case tooNew
    /// Signed before the service was started: it cannot know whether it has answered already.
    case beforeStart
    /// Answered already.
    case repeated
    /// More requests than can be remembered.
    case tooMany
    /// Made for another question than the one that was asked with it.
    case otherPurpose
    /// There is no such case, or the signer has no part in it: which of the two is not for everybody to know.
    case noSuchCase
    /// The signer may have the case, and not what opens it.
    case secretNotAllowed
    /// Nothing was collected yet, the evidence was destroyed, or it is set apart.
    case noSecret

    package var code: String {
        switch self {
        case .signature(let fault): "Q1-\(fault.rawValue)"
        case .unreadable: "Q2-unreadable"
        case .tooOld: "Q3-too-old"
        case .tooNew: "Q3-too-new"
        case .beforeStart: "Q4-before-start"
        case .repeated: "Q4-repeated"
        case .tooMany: "Q4-too-many"
        case .otherPurpose: "Q5-other-purpose"
        case .noSuchCase: "Q6-no-such-case"
        case .secretNotAllowed: "Q7-secret-not-allowed"
        case .noSecret: "Q7-no-secret"
        }
    }

    package var sentence: String {
        switch self {
        case .signature(let fault): "\(fault)"
        case .unreadable: "this is not a request that this version knows; use programs of the same version"
        case .tooOld: "the request was signed more than five minutes ago; check the clock, and sign again"
        case .tooNew: "the request was signed more than five minutes from now; check the clock, and sign again"
        case .beforeStart: "the request was signed before the service was started; sign again"
        case .repeated: "this request was answered already; sign again"
        case .tooMany: "too many requests were signed in these minutes; wait five minutes, and sign again"
        case .otherPurpose: "the request was signed for another question"
        case .noSuchCase: "there is no such case in which this key has a part"
        case .secretNotAllowed: "this key may have the case to verify it, but not what opens it; ask without the secret"
        case .noSecret: "the case has no secret to hand out; ask without it"
        }
    }
}
