import ArgumentParser
import Monitoring

struct CaseResumeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Go on after a suspension.",
        discussion: """
            Only the authoriser may do this, and only when the cause of the suspension is gone. Where somebody else said \
            stop, that person signs too, with `usher case cosign`.

            Example: usher case resume case --key head.key
            """)

    @OptionGroup var event: EventOptions

    func run() throws {
        let draft = try EventDraft(event, for: .resumption)
        let reason = try draft.reason(
            "What has cleared the cause of the suspension?",
            example: "The office confirms that nobody else uses this log-in.")
        try draft.write(.resumption, because: reason)
    }
}
