import ArgumentParser
import Monitoring

struct CaseSuspendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend",
        abstract: "Stop monitoring for now.",
        discussion: """
            Anybody in the loop may do this at any time. The window's time runs on and is not made up for; `resume` \
            takes the authoriser.

            Example: usher case suspend case --key dpo.key
            """)

    @OptionGroup var event: EventOptions

    func run() throws {
        let draft = try EventDraft(event, for: .suspension)
        let reason = try draft.reason(
            "Why must monitoring stop for now?",
            example: "The log-in may be shared with a second person; I am asking the office.")
        try draft.write(.suspension, because: reason)
    }
}
