import ArgumentParser
import Custody
import FlowModel
import Foundation
import Monitoring
import Reporting
import Voice

struct AuthorisationNoticeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice",
        abstract: "Write the letter that tells the person.",
        discussion: """
            The letter says in plain English what is authorised, what is never looked at, why, who sees the result, and \
            what the person's rights are, with a slip to acknowledge it. It is made from the signed document, as a page \
            for two sheets of A4 (FILE.html) or as plain text (FILE.txt). Where the person is not told at first, it is \
            refused before the date on which the person is to be told.

            Example: usher authorisation notice archer.json --school school.json --out letter.html
            """)

    @Argument(help: ArgumentHelp("The signed document, with FILE.sig beside it.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("The letter; its name ends in .html or .txt.", valueName: "file"))
    var out: String

    @Option(help: ArgumentHelp("The school file, for the names of school and services.", valueName: "file"))
    var school: String?

    @Option(help: ArgumentHelp("The school's name, where there is no school file.", valueName: "name"))
    var schoolName: String?

    @Option(
        help: ArgumentHelp("The school's allowed_signers; the signatures are then verified first.", valueName: "file"))
    var signers: String?

    @Option(help: ArgumentHelp("How to reach the data-protection officer; else a line to write on.", valueName: "text"))
    var dpo: String?

    @Option(help: ArgumentHelp("How to reach somebody who answers questions; else a line.", valueName: "text"))
    var contact: String?

    @Flag(help: "The person was not told at first, and the window is over: write the letter that tells it now.")
    var afterClosing = false

    @OptionGroup var time: WritingTimeOption

    func validate() throws {
        guard out.hasSuffix(".html") || out.hasSuffix(".txt") else {
            throw ValidationError("--out must end in .html or .txt")
        }
        guard school != nil || schoolName != nil else { throw ValidationError("give --school or --school-name") }
    }

    func run() throws {
        let signed = try SignedAuthorisation(file)
        let now = try time.read()
        try refuseTooEarly(signed.authorisation, now)
        let known = try signers.map { try SignersOption.parse(["--signers", $0]).read() }
        let signer = try signed.checkFirstSignature(known)
        try signed.checkCountersignatures(known)
        let letter = NoticeLetter(try material(signed, now, principal: signer?.principal))
        let bytes = out.hasSuffix(".html") ? HTMLLetter.render(letter) : TextLetter.render(letter)
        try FileAccess.create(out, bytes, secret: true)
        Usher.console.note("wrote \(out)")
        Usher.console.note("hand it over in person, and keep the signed slip")
    }

    /// Covert monitoring that gives itself away is neither covert nor overt.
    private func refuseTooEarly(_ authorisation: MonitoringAuthorisation, _ now: Timestamp) throws(Failure) {
        guard authorisation.mode == .covert else { return }
        let told = authorisation.notification.toldOn
        guard CivilTime.local(now).date < told else { return }
        guard afterClosing else {
            throw Failure(
                .refused, "the person is to be told on \(told), and a letter before would defeat the authorisation",
                hint: "write it on that day; if the window has closed, give --after-closing to tell the person sooner")
        }
        guard now >= authorisation.closesAt else {
            throw Failure(
                .refused, "the window has not closed: it does on \(CivilTime.local(authorisation.closesAt).date)",
                hint: "cancel the authorisation first, or wait")
        }
    }

    private func material(
        _ signed: SignedAuthorisation, _ now: Timestamp, principal: String?
    ) throws(Failure) -> NoticeMaterial {
        let school = try school.map { path throws(Failure) in try SchoolFileAccess.read(path) }
        if let school, school.schoolID != signed.authorisation.schoolID {
            throw Failure(
                .refused,
                "the document is for \(signed.authorisation.schoolID), the school file for \(school.schoolID)",
                hint: "give the school file of the document's own school")
        }
        let names = (school?.services ?? []).map { ($0.id, $0.name) }
        let key = signed.authorisation.authoriser.keyFingerprint
        return NoticeMaterial(
            authorisation: signed.authorisation, digest: ContentDigest(of: signed.bytes),
            schoolName: schoolName ?? school?.schoolName ?? "",
            serviceNames: Dictionary(names, uniquingKeysWith: { first, _ in first }),
            writtenOn: CivilTime.local(now).date, officerContact: dpo, questionsContact: contact,
            principal: principal ?? school?.signers.first { $0.keyFingerprint == key }?.principal,
            fileName: URL(filePath: file).lastPathComponent)
    }
}
