import Custody
import Monitoring

/// Everything that the subject is told (article 15 UK GDPR; law page 3.4), field by field, in the order of the page.
package enum AccessFields {
    package static func all(_ material: AccessMaterial) -> [AccessField] {
        about(material) + InformationFields.all(material) + authorisation(material) + documents(material)
            + RecipientFields.all(material) + CourseFields.all(material) + TimetableFields.all(material)
            + events(material) + MeaningFields.all
    }

    private static func about(_ material: AccessMaterial) -> [AccessField] {
        let authorisation = material.authorisation
        let entries: [(String, String)] = [
            ("school", material.schoolName), ("person", authorisation.subject.name),
            ("staff_number", authorisation.subject.staffNumber.text), ("authorisation", authorisation.id.text),
            ("authorisation_sha256", material.authorisationDigest.hex),
            ("window_opens", RFC3339.text(authorisation.opensAt)),
            ("window_closes", RFC3339.text(authorisation.closesAt)), ("events", "\(material.evidence.count)"),
            ("audit_entries", "\(material.chain.count)"), ("audit_head", material.chain.last?.digest.hex ?? ""),
            ("prepared_by", material.preparedBy), ("made_with", material.tool),
        ]
        let absent = material.absent.map { [($0.field.name, $0.field.value)] } ?? []
        return (entries + absent).map { AccessField("about.\($0)", .string($1)) }
    }

    /// As it was signed. Who told is sealed there, and stays out of every copy, the full one too.
    private static func authorisation(_ material: AccessMaterial) -> [AccessField] {
        let members = (material.authorisation.encode().members ?? []).filter { $0.name != "sealed_informant" }
        return AccessField.fields(of: .object(members), at: "authorisation")
    }

    /// What was signed about the window since, except who read and received: that stands with the recipients.
    private static func documents(_ material: AccessMaterial) -> [AccessField] {
        let shown: Set<String> = ["kind", "signed_at", "signer", "reason", "details"]
        let others = material.trail.entries.filter { $0.document.kind != .reading && $0.document.kind != .issue }
        return others.enumerated().flatMap { index, entry in
            let members = (try? JSONParser.parse(entry.document.bytes))?.members ?? []
            let refusal = material.refused[entry.digest].map { JSONMember("does_not_count", .string($0.description)) }
            return AccessField.fields(
                of: .object(
                    members.filter { shown.contains($0.name) && $0.value != .object([]) }
                        + [refusal].compactMap(\.self)), at: "documents.\(index + 1)")
        }
    }

    private static func events(_ material: AccessMaterial) -> [AccessField] {
        material.evidence.map { AccessField("events.\($0.ordinal)", $0.encode()) }
    }
}
