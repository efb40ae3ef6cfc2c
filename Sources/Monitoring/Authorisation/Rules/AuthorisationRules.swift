import Custody
import FlowModel

/// What an authorisation must fulfil before anything may be looked at. Each rule is a pure function from the document to
/// its refusals; all are asked, so that the person who wrote it hears everything at once.
package enum AuthorisationRules {
    /// What the document alone says, before or after signing. `usher authorisation check` asks this of a draft.
    package static func check(_ document: MonitoringAuthorisation, facts: AuthorisationFacts) -> [Refusal] {
        clock(facts) + place(document, facts) + subject(document, facts) + bindings(document, facts)
            + services(document, facts) + threshold(document, facts) + texts(document) + preparation(document, facts)
            + window(document, facts) + duration(document, facts) + end(document, facts) + reviews(document, facts)
            + notice(document) + notification(document, facts) + people(document, facts)
            + countersignersNeeded(document, facts)
    }

    /// Refusal 16: with a clock that may be wrong, no opening and no closing means anything.
    private static func clock(_ facts: AuthorisationFacts) -> [Refusal] {
        facts.clockIsTrusted ? [] : [Refusal(.clockNotTrusted)]
    }

    /// Row 1.
    private static func place(_ document: MonitoringAuthorisation, _ facts: AuthorisationFacts) -> [Refusal] {
        var refusals: [Refusal] = []
        if document.schoolID != facts.schoolID { refusals.append(Refusal(.otherSchool, at: "school_id")) }
        for (index, site) in document.siteIDs.enumerated() where !facts.siteIDs.contains(site) {
            refusals.append(Refusal(.unknownSite, at: "site_ids[\(index)]"))
        }
        return refusals
    }

    /// Row 4: one person, on the staff list, in the role that the list gives.
    private static func subject(_ document: MonitoringAuthorisation, _ facts: AuthorisationFacts) -> [Refusal] {
        let declared = document.subject
        guard let employee = facts.directory.employee(declared.staffNumber), !employee.isGenericLogIn else {
            return [Refusal(.unknownPerson, at: "subject.staff_number")]
        }
        var refusals: [Refusal] = []
        if employee.role != declared.role { refusals.append(Refusal(.roleDiffers, at: "subject.role")) }
        if !isSameName(employee.name, declared.name) { refusals.append(Refusal(.roleDiffers, at: "subject.name")) }
        return refusals
    }

    /// Row 5: each value names the subject and nobody else.
    private static func bindings(_ document: MonitoringAuthorisation, _ facts: AuthorisationFacts) -> [Refusal] {
        var seen: [IdentityKind: Set<NormalisedIdentity>] = [:]
        var refusals: [Refusal] = []
        for (index, declared) in document.bindings.enumerated() {
            guard let code = fault(of: declared, document.subject.staffNumber, facts, &seen) else { continue }
            refusals.append(Refusal(code, at: "identity_bindings[\(index)].value"))
        }
        return refusals
    }

    private static func fault(
        of declared: DeclaredBinding, _ subject: StaffNumber, _ facts: AuthorisationFacts,
        _ seen: inout [IdentityKind: Set<NormalisedIdentity>]
    ) -> RefusalCode? {
        do {
            let identity = try IdentityBinding(declared).identity
            guard seen[declared.kind, default: []].insert(identity).inserted else { return .repeatedIdentity }
            guard !facts.directory.isGeneric(identity) else { return .genericIdentity }
            let isShared = facts.directory.isSharedBeyond(subject, identity)
            if isShared, !declared.shared { return .sharedIdentity }
            let isListed = facts.directory.employee(subject)?.identities.contains(identity) ?? true
            return declared.isFromStaffList && !isListed ? .notOnTheList : nil
        } catch {
            return error
        }
    }

    /// Row 6: services of the present catalogue, none of them messaging, YouTube with a reason.
    private static func services(_ document: MonitoringAuthorisation, _ facts: AuthorisationFacts) -> [Refusal] {
        var refusals: [Refusal] = []
        if document.catalogueDigest != facts.catalogueDigest {
            refusals.append(Refusal(.catalogueDiffers, at: "catalogue_digest"))
        }
        for (index, chosen) in document.services.enumerated() {
            let path = "services[\(index)].service"
            if everything.contains(chosen.service.text) {
                refusals.append(Refusal(.allServices, at: path))
            } else if facts.messagingServices.contains(chosen.service) {
                refusals.append(Refusal(.messagingService, at: path))
            } else if !facts.services.contains(chosen.service) {
                refusals.append(Refusal(.unknownService, at: path))
            } else if chosen.service == .youtube, chosen.reason == nil {
                refusals.append(Refusal(.youtubeReason, at: "services[\(index)].reason"))
            }
        }
        return refusals
    }

    /// Words that a person might write for every service at once.
    private static let everything: Set<String> = [
        "all", "any", "everything", "internet", "all-services", "social-media",
    ]

    /// Names are compared without regard to case and to blanks between the words.
    static func isSameName(_ one: String, _ other: String) -> Bool {
        func words(_ name: String) -> [String] {
            name.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        }
        return words(one) == words(other)
    }
}
