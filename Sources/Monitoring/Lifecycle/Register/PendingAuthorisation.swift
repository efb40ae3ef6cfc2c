import Custody
import FlowModel

/// An authorisation that lacks nothing but a countersignature.
struct PendingAuthorisation: Sendable {
    let signed: VerifiedDocument
    let countersigned: [VerifiedDocument]
    /// Who has signed a countersignature of its own since.
    var endorsed: [VerifiedSigner] = []
    let facts: AuthorisationFacts
    let times: IntervalSet
}
