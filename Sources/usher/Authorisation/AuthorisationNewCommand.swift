import ArgumentParser
import Custody
import FlowModel
import Foundation
import Monitoring
import PrivateKeys
import Voice

struct AuthorisationNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write an authorisation by answering questions in plain English.",
        discussion: """
            Takes you through the form and writes the document; nothing is signed yet. Each question says why it is asked \
            and shows an example; ? explains more, back goes to the previous question, and Ctrl-D stops. With the school \
            file that `usherd check --school-file` writes, people, services and days are offered instead of typed, and \
            the school's rules are applied while you answer. When the whole is not acceptable no document is written. \
            Dates and times are the school's local time.

            Example: usher authorisation new --school school.json --key head.key --draft archer.draft --out archer.json
            """)

    @Option(help: ArgumentHelp("The new document.", valueName: "file"))
    var out: String

    @Option(help: ArgumentHelp("The school file; without it everything is typed.", valueName: "file"))
    var school: String?

    @Option(
        help: ArgumentHelp("Your key file, to fill in its fingerprint; no passphrase is needed.", valueName: "file"))
    var key: String?

    @Option(
        help: ArgumentHelp("Keep the answers in this file, and go on from it when it is there.", valueName: "file"))
    var draft: String?

    @OptionGroup var time: WritingTimeOption

    func run() throws {
        try FileAccess.checkCreatable(out)
        if let draft { try FileAccess.checkReplaceable(draft) }
        let context = try context()
        var dialogue = FormDialogue(
            console: Usher.console, form: AuthorisationForm.sections,
            checks: FormChecks(context: context, id: try Self.identifier()), answers: try DraftFile.read(draft),
            nextLine: Self.nextLine, keep: { (answers) throws(Failure) in try DraftFile.keep(answers, draft) })
        switch try dialogue.run() {
        case .interrupted: throw DraftFile.interrupted(dialogue.answers, draft)
        case .complete(let document, let problems): try finish(document, problems, dialogue.answers)
        }
    }

    /// What the terminal cut is not taken.
    private static func nextLine() -> String? {
        TerminalLine.nextWhole { Usher.console.prompt("  That cannot be right: \($0).\n> ") }
    }

    private func context() throws(Failure) -> FormContext {
        let school = try school.map { path throws(Failure) in try SchoolFileAccess.read(path) }
        let ownKey = try key.map { path throws(Failure) in try KeyStorage.read(path).signingKey.fingerprint }
        if let ownKey, let school, !school.signers.contains(where: { $0.keyFingerprint == ownKey }) {
            throw Failure(
                .noPermission, "the school does not know the key \(ownKey)",
                hint:
                    "have the line that `usher key show` prints put into allowed_signers, and ask for a new school file"
            )
        }
        let now = try time.read()
        if let ownKey { try checkAuthoriser(ownKey, school, at: now) }
        return FormContext(school: school, ownKey: ownKey, now: now)
    }

    /// Whoever can authorise nobody's monitoring is told before the first question.
    private func checkAuthoriser(_ fingerprint: String, _ school: SchoolFile?, at now: Timestamp) throws(Failure) {
        let usual = Set(EmployeeRole.allCases.map(SigningTable.authoriser))
        let may = usual.union(usual.compactMap(SigningTable.substitute))
        let signer = school?.signers.first { $0.keyFingerprint == fingerprint }
        guard signer.map({ $0.isValid(at: now) && !$0.roles.isDisjoint(with: may) }) ?? true else {
            throw Failure(
                .noPermission, "the holder of the key \(fingerprint) cannot authorise, or the key is not valid now",
                hint: "nothing was asked; the Principal writes the form, or the Chair where the Principal is concerned")
        }
    }

    private static func identifier() throws(Failure) -> AuthorisationID {
        var random = SystemRandomNumberGenerator()
        let bytes = (0..<AuthorisationID.byteCount).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        guard let identifier = AuthorisationID(random: bytes) else {
            throw Failure(.unavailable, "no identifier could be made")
        }
        return identifier
    }

    private func finish(_ document: JSONValue, _ problems: [FormProblem], _ answers: FormAnswers) throws {
        problems.forEach { Usher.console.note($0.path.isEmpty ? $0.text : "\($0.path): \($0.text)") }
        let (authorisation, faults) = AuthorisationFile.judge(document)
        guard let authorisation, faults.isEmpty, problems.isEmpty else {
            throw Failure(.badInput, "the answers do not make an authorisation", hint: "nothing was written")
        }
        let bytes = CanonicalJSON.encode(authorisation.encode()) + [UInt8(ascii: "\n")]
        do {
            try FileAccess.create(out, bytes, secret: true)
        } catch {
            throw DraftFile.unwritten(error, answers, draft)
        }
        AuthorisationView.show(authorisation, bytes)
        Usher.console.note("wrote \(out); nothing is signed yet")
        if let draft { Usher.console.note("the draft \(draft) is no longer needed: delete it") }
        Usher.console.note("read the form above, then sign it today:")
        Usher.console.note("  usher authorisation sign \(out) --key \(key ?? "YOUR.key")")
    }
}
