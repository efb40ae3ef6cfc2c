import ArgumentParser
import Monitoring

struct CaseConfirmPurgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm-purge",
        abstract: "Confirm that the evidence is to be destroyed.",
        discussion: """
            Repeats the digest of the sealed evidence, so that it is certain what is destroyed. Refused while a hold is in force \
            or a request of the person for what is held has no answer, and before the retention date. The service destroys the window's secret on the strength of this; the \
            register's line stays. In a copy of the case, `usher case purge` does.

            Example: usher case confirm-purge case --key dpo.key
            """)

    @OptionGroup var event: EventOptions

    func run() throws {
        let draft = try EventDraft(event, for: .purge)
        let root = try draft.evidenceRoot()
        let reason = try draft.reason(
            "Why now?", example: "The retention date of 20 June has passed; no claim is open.")
        try draft.write(.purge(root), because: reason)
    }
}
