import ArgumentParser
import Custody
import FlowModel
import Foundation
import Monitoring
import Voice

struct AuthorisationNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write an authorisation by answering questions in plain English.",
        discussion: """
            Takes you through the form and writes the document; nothing is signed yet. Every answer is checked at once, and \
            when the whole is not acceptable nothing is written. Dates and times are the school's local time.

            Example: usher authorisation new --out archer.json
            """)

    @Option(help: ArgumentHelp("The new document.", valueName: "file"))
    var out: String

    func run() throws {
        guard !FileManager.default.fileExists(atPath: out) else {
            throw Failure(.cannotCreate, "\(out) is already there", hint: "choose another name; nothing was changed")
        }
        var dialogue = FormDialogue(console: Usher.console, reader: FormAnswerReader()) { readLine() }
        var draft = try dialogue.run(AuthorisationForm.sections)
        addWhatIsNotAsked(to: &draft)
        let (authorisation, faults) = AuthorisationFile.judge(draft.value)
        faults.forEach { Usher.console.note($0) }
        guard let authorisation, faults.isEmpty else {
            throw Failure(.badInput, "the answers do not make an authorisation", hint: "nothing was written")
        }
        try FileAccess.create(out, CanonicalJSON.encode(authorisation.encode()) + [UInt8(ascii: "\n")])
        Usher.console.note("wrote \(out)")
        Usher.console.note("read it with `usher authorisation show \(out)`, then sign it today")
    }

    private func addWhatIsNotAsked(to draft: inout DraftDocument) {
        var random = SystemRandomNumberGenerator()
        let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970) * 1_000)
        draft.set("schema_version", .integer(MonitoringAuthorisation.schemaVersion), word: "")
        let identifier = AuthorisationID(
            random: (0..<AuthorisationID.byteCount).map { _ in UInt8.random(in: .min ... .max, using: &random) })
        draft.set("id", identifier.map { .string($0.text) }, word: "")
        draft.set("kind", "new", word: "")
        draft.set("ordinal", 1, word: "")
        draft.set("mode", "overt", word: "")
        draft.set("countersigners", [], word: "")
        draft.set("signed_at", .string(RFC3339.text(now)), word: "")
    }
}
