import Reporting
import Voice

/// The confirmation that an old copy of a case does not have.
extension PurgeConfirmation {
    /// As a newer copy of the same case shows it; nil while no confirmation counts there. Of the old copy only the authorisation
    /// matters, since nothing else says which secret lies in it, and its list of signers where none is given: what was added to
    /// it since proves nothing for or against a destruction.
    ///
    /// - Throws: when the newer copy is not intact, or is one of another authorisation.
    static func of(_ old: CaseContents, in newer: String, _ signers: SignersOption) throws(Failure)
        -> PurgeConfirmation?
    {
        let standing = try CaseStanding(case: newer, signers: signers, listOf: old[.signers] == nil ? nil : old)
        guard let own = old[.authorisation], standing.folder?.contents[.authorisation] == own else {
            throw Failure(
                .refused, "\(newer) is not a copy of the same case", hint: "nothing was destroyed; fetch the case anew")
        }
        return PurgeConfirmation(in: standing)
    }
}
