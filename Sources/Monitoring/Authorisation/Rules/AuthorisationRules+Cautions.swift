import FlowModel

extension AuthorisationRules {
    /// What whoever signs should stop at, in the order of the form's rows. None of it speaks against acceptance.
    ///
    /// - Parameter panel: names of those who sit on the hearing or appeal panel, where they are known.
    package static func cautions(_ document: MonitoringAuthorisation, panel: [String] = []) -> [Caution] {
        var cautions: [Caution] = []
        if document.subject.role == .itAdmin { cautions.append(.networkManager) }
        if document.bindings.contains(where: \.shared) { cautions.append(.sharedIdentity) }
        if document.allegation.suspectedCrimeReason != nil || document.covert?.suspicion == .crime {
            cautions.append(.suspectedCrime)
        }
        if document.proportionality.worstLikelySanction == .informalWords { cautions.append(.informalWords) }
        if document.confidentialRisk { cautions.append(.confidentialRisk) }
        if furtherLimited.contains(document.purpose.code) { cautions.append(.furtherLimit) }
        if !document.dataProtection.advice.followed { cautions.append(.adviceNotFollowed) }
        if document.signers.contains(where: { signer in panel.contains { isSameName($0, signer.name) } }) {
            cautions.append(.signerOnPanel)
        }
        return cautions
    }

    /// Regulation 4(2) of SI 2018/356.
    private static let furtherLimited: Set<DeclaredPurpose.Code> = [.establishFacts, .compliance, .standards]
}
