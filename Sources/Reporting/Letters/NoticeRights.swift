import Custody
import Monitoring

/// The employee's rights, the law, and how to check that this is genuine.
enum NoticeRights {
    static func sections(_ material: NoticeMaterial) -> [NoticeLetter.Section] {
        [
            .init("Your rights", [.list(rights), .facts(contacts(material))]),
            .init("The law", [.paragraph(law(material.authorisation))]),
            .init(
                "Check it yourself",
                [.paragraph(checking(material)), .commands(commands(material)), .paragraph(report)]),
        ]
    }

    private static let rights = [
        "Access: ask for a copy of everything that is held about you, in any form of words; it is due within a month.",
        "Correction, objection, restriction: say if something is wrong, or why this should stop or not be used.",
        "Answer: you see each observation, and your response to it stands beside it in the report.",
        "Company: at a disciplinary or grievance hearing, a colleague or trade-union representative of your choice.",
        "People decide: no decision is made by a computer alone. You may ask for a person, be heard, and contest it.",
        "Complain: to the school’s data-protection officer, and to the Information Commissioner (ico.org.uk, 0303 123 1113).",
    ]

    private static let blank = String(repeating: ".", count: 40)

    private static func contacts(_ material: NoticeMaterial) -> [NoticeLetter.Fact] {
        [
            .init("Data-protection officer", material.officerContact ?? blank),
            .init("Questions about this letter", material.questionsContact ?? blank),
        ]
    }

    private static func law(_ authorisation: MonitoringAuthorisation) -> String {
        let data = authorisation.dataProtection
        let assessment = data.impactAssessment
        return """
            This is not an authorisation under the Regulation of Investigatory Powers Act 2000. It is made under section 11.1 \
            of the school’s social-media policy, regulation 3(2)(\(authorisation.purpose.code.rawValue)) of SI 2018/356 with \
            the consent of \(authorisation.controllerConsent.name), and UK data-protection law: lawful basis \
            \(PlainWords.of(data.lawfulBasis.rawValue)); impact assessment \(assessment.reference), version \
            \(assessment.version).
            """
    }

    private static func checking(_ material: NoticeMaterial) -> String {
        let signers = material.authorisation.signers.map(\.name).joined(separator: " and ")
        return """
            The authorisation is a file, signed by \(signers). Ask for it with its .sig file and allowed_signers. \
            Its SHA-256 must be \(material.digest.hex).
            """
    }

    private static func commands(_ material: NoticeMaterial) -> [String] {
        let file = isPlain(material.fileName) ? material.fileName : "FILE"
        let principal = material.principal.flatMap { isPlain($0) ? $0 : nil } ?? "PRINCIPAL"
        return [
            "sha256sum \(file)",
            "ssh-keygen -Y verify -f allowed_signers -I \(principal) -n usher-authorisation -s \(file).sig < \(file)",
            "usher authorisation check \(file) --signers allowed_signers",
        ]
    }

    private static let report =
        "A report can be checked in the same way, by anybody: it says on its last pages how, with usher report verify or with "
        + "ssh-keygen and sha256sum alone."

    /// It goes into a command line that people copy.
    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty && !text.hasPrefix("-") && text.utf8.allSatisfy(ShellWord.isPlain)
    }
}
