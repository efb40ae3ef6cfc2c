import Custody
import Monitoring

/// Where and what may be looked at: sites, the person's log-ins and devices, services.
extension FormOffers {
    var identities: [NormalisedIdentity] { subject?.orderedIdentities ?? [] }

    /// What may be named, but for YouTube.
    var services: [ListedService] {
        school?.services.filter { $0.serviceClass != .messaging && $0.id != .youtube } ?? []
    }

    func sites(_ text: String, _ question: FormQuestion) throws(FormFault) -> FormAnswer {
        let chosen = try Self.several(text, of: school?.sites ?? [])
        return FormAnswer(question, .array(chosen.map { .string($0) }), word: "some")
    }

    /// Who checked them, and when, was answered before.
    func identities(_ text: String, _ question: FormQuestion) throws(FormFault) -> FormAnswer {
        let directory = IdentityDirectory(school?.staff ?? [])
        let chosen = try Self.several(text, of: identities)
        let bindings = chosen.map { identity -> JSONValue in
            let isShared = subject.map { directory.isSharedBeyond($0.staffNumber, identity) } ?? false
            return [
                "type": .string(identity.kind.rawValue), "value": .string(identity.text),
                "source": .string(DeclaredBinding.staffList), "shared": .bool(isShared),
                "verified_by": .string(words["identity_bindings.verified_by"] ?? ""),
                "verified_at": .string(moment("identity_bindings.verified_at")),
            ]
        }
        return FormAnswer(question, .array(bindings), word: "some")
    }

    private func moment(_ path: String) -> String {
        words[path].flatMap { FormAnswerReader.instant($0) }.map { RFC3339.text($0) } ?? ""
    }

    /// Services by name, and YouTube as its own questions were answered.
    func services(_ text: String, _ question: FormQuestion) throws(FormFault) -> FormAnswer {
        var chosen: [JSONValue] = []
        var seen: Set<ServiceID> = []
        for part in FormAnswerReader.parts(text) {
            let service = try service(part)
            if seen.insert(service.id).inserted { chosen.append(["service": .string(service.id.text)]) }
        }
        if words["services.youtube"] == "yes" { chosen.append(youtube) }
        return FormAnswer(question, .array(chosen), word: "some")
    }

    private var youtube: JSONValue {
        [
            "service": .string(ServiceID.youtube.text), "reason": .string(words["services.reason"] ?? ""),
            "counts_in_lessons": .bool(words["services.counts_in_lessons"] == "yes"),
        ]
    }

    private func service(_ text: String) throws(FormFault) -> ListedService {
        let wanted = text.lowercased()
        if let service = services.first(where: { $0.id.text == wanted || $0.name.lowercased() == wanted }) {
            return service
        }
        try refuse(wanted)
        let found = services.filter { $0.name.lowercased().contains(wanted) }
        guard let service = found.first else {
            throw FormFault(
                "the catalogue has no service \"\(text)\": write names such as Facebook; Instagram, or ? for all")
        }
        guard found.count == 1 else {
            let names = found.prefix(8).map(\.name).joined(separator: ", ")
            throw FormFault("\"\(text)\" fits several, write the whole name: \(names)")
        }
        return service
    }

    /// What a person may well write and cannot have.
    private func refuse(_ wanted: String) throws(FormFault) {
        if ["all", "any", "everything", "social media"].contains(wanted) {
            throw FormFault(RefusalCode.allServices.sentence)
        }
        if wanted == "youtube" { throw FormFault("YouTube has a question of its own: write back to change its answer") }
        let messaging = school?.services.filter { $0.serviceClass == .messaging } ?? []
        if messaging.contains(where: { $0.id.text == wanted || $0.name.lowercased() == wanted }) {
            throw FormFault(RefusalCode.messagingService.sentence)
        }
    }
}
