import ArgumentParser
import Monitoring

struct CaseVoidCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "void",
        abstract: "Find the window invalid: its evidence is set apart and cannot be reported on.",
        discussion: """
            For a forged or wrong authorisation, or the wrong person. Whether it is a personal-data breach that the \
            ICO must hear of within 72 hours is for the DPO to assess now.

            Example: usher case void case --key dpo.key
            """)

    @OptionGroup var event: EventOptions

    func run() throws {
        let draft = try EventDraft(event, for: .void)
        let reason = try draft.reason(
            "Why is the window invalid?",
            example: "The log-in belongs to another member of staff; the directory was wrong.")
        try draft.write(.void, because: reason)
    }
}
