import Custody
import FlowModel
import Monitoring

/// The people who sign, investigate, and can open the evidence.
extension FormOffers {
    /// Whoever must authorise in this case and has a valid key.
    var authorisers: [SchoolSigner] {
        signers(authoriserRole)
    }

    /// Whoever must countersign in this case and has a valid key.
    var countersigners: [SchoolSigner] { countersignerRole.map { signers($0) } ?? [] }

    var investigators: [SchoolSigner] { signers(.investigator) }

    var holders: [SealingKeyHolder] { school?.sealingKeys ?? [] }

    private var authoriserRole: SignerRole {
        let subject = words["subject.role"].flatMap(EmployeeRole.init(rawValue:)) ?? .teacher
        return SigningTable.authoriser(for: subject)
    }

    private var countersignerRole: SignerRole? {
        words["countersigners.role"].flatMap(SignerRole.init(rawValue:))
    }

    private func signers(_ role: SignerRole) -> [SchoolSigner] {
        school?.signers.filter { $0.roles.contains(role) && $0.isValid(at: context.now) } ?? []
    }

    func label(_ signer: SchoolSigner) -> String { "\(name(signer)), \(signer.keyFingerprint)" }

    private func name(_ signer: SchoolSigner) -> String { school?.personName(of: signer) ?? signer.principal }

    /// By number, or by the fingerprint that `--key` suggests.
    private func choose(_ text: String, _ signers: [SchoolSigner]) throws(FormFault) -> SchoolSigner {
        if let signer = signers.first(where: { $0.keyFingerprint == text }) { return signer }
        if context.school?.signers.contains(where: { $0.keyFingerprint == text }) == true {
            throw FormFault("this key is not one that may sign in this case, or it is not valid now")
        }
        return try Self.one(text, of: signers)
    }

    func authoriser(_ text: String) throws(FormFault) -> FormAnswer {
        let signer = try choose(text, authorisers)
        return FormAnswer(
            members: [
                ("authoriser.name", .string(name(signer))), ("authoriser.role", .string(authoriserRole.rawValue)),
                ("authoriser.key", .string(signer.keyFingerprint)),
            ] + number("authoriser.staff_number", signer),
            words: ["authoriser": signer.keyFingerprint, "authoriser.name": name(signer)])
    }

    /// The countersigner's declaration was answered before.
    func countersigner(_ text: String) throws(FormFault) -> FormAnswer {
        let signer = try choose(text, countersigners)
        let entry: JSONValue = [
            "name": .string(name(signer)), "role": .string(countersignerRole?.rawValue ?? ""),
            "key": .string(signer.keyFingerprint),
            "conflict": .bool(words["countersigner_conflict"] == "yes"),
        ]
        return FormAnswer(members: [("countersigners", [entry])], words: ["countersigners": signer.keyFingerprint])
    }

    func investigator(_ text: String) throws(FormFault) -> FormAnswer {
        let signer = try choose(text, investigators)
        return FormAnswer(
            members: [
                ("investigator.name", .string(name(signer))), ("investigator.key", .string(signer.keyFingerprint)),
            ] + number("investigator.staff_number", signer),
            words: ["investigator": signer.keyFingerprint])
    }

    private func number(_ path: String, _ signer: SchoolSigner) -> [(path: String, value: JSONValue)] {
        (school?.staffNumber(of: signer)).map { [(path, .string($0.text))] } ?? []
    }

    func recipients(_ text: String, _ question: FormQuestion) throws(FormFault) -> FormAnswer {
        let chosen = try Self.several(text, of: holders)
        let entries = chosen.map { holder -> JSONValue in
            [
                "name": .string(holder.name), "role": .string(holder.role.rawValue),
                "sealing_key": .string(holder.sealingKey.text),
            ]
        }
        return FormAnswer(question, .array(entries), word: "some")
    }
}
