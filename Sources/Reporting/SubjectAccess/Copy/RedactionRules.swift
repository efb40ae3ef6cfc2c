import Custody
import Monitoring

/// What is left out of the person's copy without anybody deciding on it: other people (law page 3.4; Data Protection Act
/// 2018, schedule 2, paragraph 16). Those who acted in the case by their office are named.
package enum RedactionRules {
    static let complainant = "What somebody complained of, in words that may show who it was"
    static let colleague = "Names a person who took no part in the case by office"
    static let colleagueNumber = "The staff number of somebody else"

    /// At most one removal for each field, in the order of the fields.
    package static func removals(
        from fields: [AccessField], _ authorisation: MonitoringAuthorisation
    ) -> [AccessRemoval] {
        let facts = authorisation.grounds.enumerated().filter { $1.source == .complaint }
            .map { "authorisation.grounds.\($0.offset + 1).fact" }
        let names = otherPeople(authorisation)
        return fields.compactMap { field in
            guard let reason = reason(for: field, facts: facts, names: names) else { return nil }
            return AccessRemoval(path: field.path, reason: reason)
        }
    }

    private static func reason(for field: AccessField, facts: [String], names: [String]) -> String? {
        if facts.contains(where: { field.path == $0 || field.path.hasPrefix($0 + ".") }) { return complainant }
        if field.path.hasSuffix(".staff_number"), field.path.hasPrefix("authorisation."),
            field.path != "authorisation.subject.staff_number"
        {
            return colleagueNumber
        }
        guard ["authorisation.", "documents.", "recipients."].contains(where: field.path.hasPrefix) else { return nil }
        let text = String(decoding: CanonicalJSON.encode(field.value), as: UTF8.self).lowercased()
        return names.contains(where: text.contains) ? colleague : nil
    }

    /// Names that the authorisation gives to people who neither signed, investigated nor received.
    private static func otherPeople(_ authorisation: MonitoringAuthorisation) -> [String] {
        let acted =
            authorisation.signers.map(\.name) + authorisation.recipients.map(\.name)
            + [authorisation.investigator.name, authorisation.subject.name]
        let named =
            authorisation.bindings.map(\.verifiedBy) + [authorisation.controllerConsent.name]
            + [authorisation.notification.toldBy] + [authorisation.personnelAdvice?.name].compactMap(\.self)
        return Set(named.map { $0.lowercased() }).subtracting(acted.map { $0.lowercased() }).sorted()
    }
}
