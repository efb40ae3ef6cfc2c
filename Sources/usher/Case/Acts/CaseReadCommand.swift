import ArgumentParser
import Monitoring
import Voice

struct CaseReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Record that sealed evidence was opened, and for what.",
        discussion: """
            `usher report build` records its own reading. This is for a reading that could not be recorded then.

            Example: usher case read case --purpose verification --key investigator.key
            """)

    @OptionGroup var event: EventOptions

    @Option(help: "What the evidence was opened for; without it you are asked.")
    var purpose: EvidenceReading.Purpose?

    @Option(help: ArgumentHelp("How many segments were opened; without it all of them.", valueName: "number"))
    var segments: Int?

    func run() throws {
        let draft = try EventDraft(event, for: .reading)
        let all = try draft.evidenceRoot().segments
        let purpose = try EventQuestions.choice(
            purpose, for: "--purpose", "What was the evidence opened for?",
            [
                (.report, "to make a report"), (.verification, "to check a report"),
                (.access, "to answer the person's own request"), (.audit, "a sample by the DPO"),
            ])
        guard (0...all).contains(segments ?? all) else {
            throw Failure(.usage, "the case has \(all) segments", hint: "give --segments from 0 to \(all)")
        }
        let reason = try draft.reason("Why?", example: "The governors asked whether the report can be made again.")
        try draft.write(.reading(EvidenceReading(purpose: purpose, segments: segments ?? all)), because: reason)
    }
}

extension EvidenceReading.Purpose: ExpressibleByArgument {}
