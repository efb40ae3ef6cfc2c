import Custody
import FlowModel

/// From files to a verdict: signatures first, then the rules.
extension AuthorisationRegister {
    /// Judges a document as it lies in a folder. Keys must be valid both when it was signed, as the document says, and when
    /// it is handed in: a stolen key that was withdrawn must not open a window by an early date.
    ///
    /// - Parameter countersignatures: signature files of others over the same bytes.
    package mutating func accept(
        _ signed: SignedDocument, countersignatures: [[UInt8]] = [], signers: Signers, facts: AuthorisationFacts,
        permittedTimes: (MonitoringAuthorisation) -> IntervalSet
    ) -> Verdict {
        do {
            let document = try Self.verify(signed, signers, facts)
            let countersigned = try countersignatures.map { signature throws(SignatureFault) in
                try Self.verify(SignedDocument(bytes: signed.bytes, signature: signature), signers, facts)
            }
            return accept(document, countersigned: countersigned, facts: facts, permittedTimes: permittedTimes)
        } catch {
            return .refused([Refusal(error)])
        }
    }

    static func verify(
        _ signed: SignedDocument, _ signers: Signers, _ facts: AuthorisationFacts
    ) throws(SignatureFault) -> VerifiedDocument {
        let document = try signed.verified(
            by: signers, namespace: .authorisation, at: facts.acceptedAt.milliseconds)
        // The bytes are the signer's own from here on, so their time may be believed to be what the signer said.
        guard case .document(let claimed) = MonitoringAuthorisation.read(document.bytes) else { return document }
        return try signed.verified(by: signers, namespace: .authorisation, at: claimed.signedAt.milliseconds)
    }
}
