import Custody
import FlowModel
import Monitoring

/// The answer as files: JSON that is signed, and the letter made of it as a page and as plain text.
package enum NoDataLetter {
    package static let documentName = "answer.json"
    package static let signatureName = "answer.json.sig"

    /// Every file but the signature; the document first.
    package static func files(_ answer: NoDataAnswer) -> [ReportFile] {
        [ReportFile(name: documentName, bytes: answer.bytes)] + renderings(answer)
    }

    static func renderings(_ answer: NoDataAnswer) -> [ReportFile] {
        [
            ReportFile(name: "answer.html", bytes: page(answer)), ReportFile(name: "answer.txt", bytes: text(answer)),
        ]
    }

    private static let heading = "No data held"

    private static func paragraphs(_ answer: NoDataAnswer) -> [String] {
        let when = { (instant: JSONValue) in AccessWords.text(instant) }
        let extent = answer.extent
        return [
            "To the person with staff number \(answer.person.text), under article 15 UK GDPR.",
            "You asked what is held about you by the system with which the school may monitor social-media use on its network. The answer is: no data held.",
            "Nothing can be collected about anybody without a signed authorisation that names that person, and each one is an entry of a register that cannot be changed unseen. Every authorisation in the register was looked at on \(when(.string(RFC3339.text(answer.answeredAt)))): all were there, their signatures hold, and none names your staff number.",
            "The register reaches from \(when(.string(RFC3339.text(extent.from)))) to \(when(.string(RFC3339.text(extent.to)))). This answer is about that system only: the school holds other records about you, such as your personnel file, and the proxy’s own log.",
            "You may complain to the school’s data-protection officer, and at any time to the Information Commissioner’s Office (ico.org.uk/make-a-complaint).",
        ]
    }

    private static func facts(_ answer: NoDataAnswer) -> [(String, String)] {
        let extent = answer.extent
        return [
            ("School", extent.school),
            ("Register", "\(extent.entries) entries, \(extent.vouched) of them under a signed checkpoint"),
            ("Head", extent.head.hex), ("Signed by", answer.answeredBy),
        ]
    }

    private static func commands(_ answer: NoDataAnswer) -> [String] {
        [
            "ssh-keygen -Y verify -f allowed_signers -I \(answer.answeredBy) -n usher-event -s answer.json.sig < answer.json",
            "usher subject-access verify . --signers allowed_signers",
        ]
    }

    private static let checking =
        "To check this letter, with the school’s allowed_signers, in its folder. The first command must say Good; the second also compares this letter with what was signed."

    private static func page(_ answer: NoDataAnswer) -> [UInt8] {
        let commands = commands(answer).map {
            Markup.element("pre", [.init("tabindex", "0")], [.code($0)])
        }
        return LetterPage.render(
            title: heading, isRehearsal: answer.extent.isRehearsal,
            [
                .element(
                    "header", [.init("class", "cover")],
                    [.paragraph(answer.extent.school, class: "school"), .element("h1", text: heading)]),
                .element(
                    "main", [.init("id", "main")],
                    paragraphs(answer).map { .paragraph($0) } + [
                        .definitions(facts(answer).map { ($0, .text($1)) }), .paragraph(checking),
                    ] + commands),
            ])
    }

    private static func text(_ answer: NoDataAnswer) -> [UInt8] {
        let mark = answer.extent.isRehearsal ? [Wording.rehearsalSentence] : []
        let parts =
            mark + [heading.uppercased()] + paragraphs(answer)
            + [facts(answer).map { "\($0): \($1)" }.joined(separator: "\n"), checking]
            + [commands(answer).map { "  \($0)" }.joined(separator: "\n")]
        return Array((parts.joined(separator: "\n\n") + "\n").utf8)
    }
}

extension NoDataLetter {
    /// Checks a letter as it was handed out; the signer is nil when anything was changed.
    package static func verify(
        _ files: [String: [UInt8]], signers: Signers
    ) -> (faults: [CaseFault], answer: NoDataAnswer?, signer: String?) {
        guard let answer = files[documentName].flatMap(NoDataAnswer.init(parsing:)) else {
            return ([CaseFault(file: documentName, row: 1, reason: "is not an answer as it was signed")], nil, nil)
        }
        let known = Set(Self.files(answer).map(\.name) + [signatureName])
        var faults = renderings(answer).compactMap { expected in
            files[expected.name] == expected.bytes
                ? nil : CaseFault(file: expected.name, reason: "does not say what answer.json says: it was changed")
        }
        faults += files.keys.sorted().filter { !known.contains($0) }
            .map { CaseFault(file: $0, reason: "is not part of the answer: it was added") }
        var signer: String?
        do {
            let verified = try SignedDocument(bytes: answer.bytes, signature: files[signatureName] ?? [])
                .verified(by: signers, namespace: .event, at: answer.answeredAt.milliseconds).signer
            let isRight =
                verified.principal == answer.answeredBy && !verified.roles.isDisjoint(with: NoDataAnswer.roles)
            if isRight { signer = verified.principal }
            if !isRight {
                faults.append(CaseFault(file: signatureName, row: 1, reason: "the signer is not the one who answers"))
            }
        } catch {
            faults.append(CaseFault(file: signatureName, row: 1, reason: "\(error)"))
        }
        return (faults, answer, faults.isEmpty ? signer : nil)
    }
}
