import ArgumentParser
import Monitoring
import Voice

struct CaseConfirmPurgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm-purge",
        abstract: "Confirm that the evidence is to be destroyed.",
        discussion: """
            Repeats the digest that the closing document signed, so that it is certain what is destroyed. Refused while a hold \
            is in force. The service destroys the window's secret on the strength of this; the register's line stays.

            Example: usher case confirm-purge case --key dpo.key
            """)

    @OptionGroup var event: EventOptions

    func run() throws {
        let draft = try EventDraft(event, for: .purge)
        if let hold = draft.standing.holds.first {
            throw Failure(.refused, "the hold \(hold.name) is in force", hint: "nothing was written; release it first")
        }
        let root = try draft.evidenceRoot()
        guard draft.standing.closing == root else {
            throw Failure(
                .refused,
                draft.standing.closing == nil ? "the case is not closed" : "the evidence is not what was closed",
                hint: "nothing was written; the authoriser closes a case with usher case close")
        }
        let reason = try draft.reason(
            "Why now?", example: "The retention date of 20 June has passed; no claim is open.")
        try draft.write(.purge(root), because: reason)
    }
}
