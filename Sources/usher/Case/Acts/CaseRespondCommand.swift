import ArgumentParser
import FlowModel
import Monitoring
import Voice

struct CaseRespondCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "respond",
        abstract: "Record what the person says, word for word.",
        discussion: """
            It appears in the report beside the finding. Leave --finding out when it is about the report as a whole. What is \
            longer than a few lines is best given with --text-file: in UTF-8, up to 8000 characters.

            Example: usher case respond case --finding 5.5@2026-04-28T08:00:00Z --received 2026-05-20 --text-file \
            answer.txt --key investigator.key
            """)

    /// Characters of an answer, as in the document.
    private static let longestText = 8_000

    @OptionGroup var event: EventOptions

    @Option(help: ArgumentHelp("The finding that it is about.", valueName: "name"))
    var finding: FindingReference?

    @Option(help: ArgumentHelp("When you received it; without it you are asked.", valueName: "date"))
    var received: CivilDate?

    @Option(help: ArgumentHelp("What the person says; without it you are asked.", valueName: "text"))
    var text: String?

    @Option(help: ArgumentHelp("A plain-text file with what the person says.", valueName: "file"))
    var textFile: String?

    func validate() throws {
        if text != nil, textFile != nil { throw ValidationError("give --text or --text-file, not both") }
    }

    func run() throws {
        let draft = try EventDraft(event, for: .response)
        if let finding { try FindingQuestion.check(finding, in: draft.standing) }
        let text = try EventQuestions.text(
            try self.text ?? fromFile(), for: "--text or --text-file", "What does the person say, word for word?",
            example: "I had the school's own page open to answer a parent.", most: Self.longestText)
        let received = try EventQuestions.date(received, for: "--received", "When did you receive it?")
        let reason = try draft.reason(
            "How did it reach you?", example: "Written down in our meeting, read back and agreed.")
        let response = SubjectResponse(finding: finding, receivedOn: received, text: text)
        try draft.write(.response(response), because: reason)
    }

    /// The file's text, as `PlainText` tidies it.
    private func fromFile() throws(Failure) -> String? {
        guard let textFile else { return nil }
        let bytes = try FileAccess.read(textFile, limit: 4 * Self.longestText)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(.badInput, "\(textFile) is not plain text", hint: "save it as plain text in UTF-8")
        }
        return try EventQuestions.checked(PlainText.tidied(text), textFile)
    }
}
