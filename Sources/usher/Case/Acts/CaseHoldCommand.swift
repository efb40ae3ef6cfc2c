import ArgumentParser
import Monitoring

struct CaseHoldCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold",
        abstract: "Keep the evidence: nothing may be destroyed until a release.",
        discussion: """
            For a claim, an appeal or a request that is still open. The retention dates wait.

            Example: usher case hold case --key dpo.key
            """)

    @OptionGroup var event: EventOptions

    func run() throws {
        let draft = try EventDraft(event, for: .hold)
        let reason = try draft.reason(
            "Why must the evidence be kept?", example: "A claim before the tribunal was announced on 12 June.")
        try draft.write(.hold, because: reason)
    }
}
