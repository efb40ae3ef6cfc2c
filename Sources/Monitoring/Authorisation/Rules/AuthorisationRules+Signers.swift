import Custody
import FlowModel

/// Rows 23 and 25, refusals 4 and 9: who may sign, as far as the document says.
extension AuthorisationRules {
    static func signers(_ document: MonitoringAuthorisation, _ facts: AuthorisationFacts) -> [Refusal] {
        let named =
            [("authoriser", document.authoriser)]
            + document.countersigners.enumerated().map { ("countersigners[\($0)]", $1) }
        var refusals = declaredRole(document.authoriser, document.subject.role)
        for (index, (path, signer)) in named.enumerated() {
            refusals += standing(of: signer, at: path, document, facts)
            if document.signers.prefix(index).contains(where: { isSamePerson($0, signer) }) {
                refusals.append(Refusal(.samePerson, at: path))
            }
            if index > 0, signer.role == .itAdmin { refusals.append(Refusal(.itAdminSigns, at: path)) }
            if index > 0, signer.role == .dpo { refusals.append(Refusal(.dpoSigns, at: path)) }
        }
        return refusals + substitutes(document)
    }

    /// What stands between a signer and the subject.
    private static func standing(
        of signer: NamedSigner, at path: String, _ document: MonitoringAuthorisation, _ facts: AuthorisationFacts
    ) -> [Refusal] {
        var refusals: [Refusal] = []
        if isSubject(signer.name, signer.staffNumber, document) {
            refusals.append(Refusal(.ownAuthorisation, at: path))
        }
        if let number = signer.staffNumber, facts.directory.reports(number, to: document.subject.staffNumber) {
            refusals.append(Refusal(.reportsToSubject, at: path))
        }
        if signer.hasConflict { refusals.append(Refusal(.conflictDeclared, at: "\(path).conflict")) }
        return refusals
    }

    private static func isSamePerson(_ one: NamedSigner, _ other: NamedSigner) -> Bool {
        isSameName(one.name, other.name) || one.staffNumber != nil && one.staffNumber == other.staffNumber
    }

    private static func declaredRole(_ authoriser: NamedSigner, _ subject: EmployeeRole) -> [Refusal] {
        let needed = SigningTable.authoriser(for: subject)
        switch authoriser.role {
        case needed, SigningTable.substitute(for: needed): return []
        case .itAdmin: return [Refusal(.itAdminSigns, at: "authoriser.role")]
        case .dpo: return [Refusal(.dpoSigns, at: "authoriser.role")]
        case .principal where subject == .principal: return [Refusal(.principalIsSubject, at: "authoriser.role")]
        default: return [Refusal(.wrongRole, at: "authoriser.role", "the role \(needed.rawValue) is needed")]
        }
    }

    /// Row 25: who stands in says why; who does not, says nothing.
    private static func substitutes(_ document: MonitoringAuthorisation) -> [Refusal] {
        let subject = document.subject.role
        let usual = SigningTable.countersigners(for: subject, authoriser: document.authoriser.role, isGrave: true)
        let authoriser = substitute(document.authoriser, for: [SigningTable.authoriser(for: subject)], at: "authoriser")
        let others = document.countersigners.enumerated().compactMap { index, signer in
            substitute(signer, for: usual, at: "countersigners[\(index)]")
        }
        return (authoriser.map { [$0] } ?? []) + others
    }

    private static func substitute(_ signer: NamedSigner, for usual: [SignerRole], at path: String) -> Refusal? {
        let standsIn = usual.contains { SigningTable.substitute(for: $0) == signer.role }
        let isUsual = usual.contains(signer.role)
        let path = "\(path).substitute_because"
        if signer.substituteBecause == nil {
            return standsIn && !isUsual ? Refusal(.substituteReason, at: path) : nil
        }
        return standsIn ? nil : Refusal(.substituteNotNeeded, at: path)
    }

    /// The countersignatures that the document alone shows to be needed.
    static func countersignersNeeded(
        _ document: MonitoringAuthorisation, _ facts: AuthorisationFacts
    ) -> [Refusal] {
        let reasons = GraveReason.of(document, schoolDays: facts.schoolDays)
        return missingCountersigner(document, for: reasons).map { [$0] } ?? []
    }

    /// The refusal of a document that needs a countersignature and names nobody for it.
    static func missingCountersigner(
        _ document: MonitoringAuthorisation, for reasons: [GraveReason]
    ) -> Refusal? {
        let roles = SigningTable.countersigners(
            for: document.subject.role, authoriser: document.authoriser.role, isGrave: !reasons.isEmpty)
        let accepted = Set(roles + roles.compactMap(SigningTable.substitute))
        guard !roles.isEmpty, !document.countersigners.contains(where: { accepted.contains($0.role) }) else {
            return nil
        }
        let wanted = "the role \(roles.map(\.rawValue).joined(separator: " or ")) is needed"
        let why = reasons.isEmpty ? "" : " because \(reasons.map(\.sentence).joined(separator: ", and "))"
        return Refusal(.countersignerNeeded, at: "countersigners", wanted + why)
    }
}
