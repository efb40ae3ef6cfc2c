import ArgumentParser
import Monitoring

struct CaseRefuseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse",
        abstract: "Say no: a person whose signature is needed will not give it.",
        discussion: """
            The window then never opens. The refusal stays in the register.

            Example: usher case refuse --authorisation archer.json --out refusal.json --key chair.key --signers allowed_signers
            """)

    @OptionGroup var event: EventOptions

    func run() throws {
        let draft = try EventDraft(event, for: .refusal)
        let reason = try draft.reason(
            "Why do you refuse?", example: "The grounds rest on one person's word; speak to the teacher first.")
        try draft.write(.refusal, because: reason)
    }
}
