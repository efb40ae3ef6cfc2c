import ArgumentParser
import Monitoring
import Voice

struct CaseCountersignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "countersign",
        abstract: "Agree to an authorisation that somebody else has signed.",
        discussion: """
            Read it first with `usher authorisation show`. You are asked whether anything stands between you and the person \
            concerned; when it does, say so here, and somebody else has to sign.

            Example: usher case countersign --authorisation archer.json --out chair.json --key chair.key --signers \
            allowed_signers
            """)

    @OptionGroup var event: EventOptions

    @Flag(inversion: .prefixedNo, help: "Whether anything stands between you and the person; without it you are asked.")
    var conflict: Bool?

    func run() throws {
        let draft = try EventDraft(event, for: .countersignature)
        let hasConflict = try EventQuestions.yesNo(
            conflict, for: "--conflict or --no-conflict",
            "Are you related to this person, in a dispute with them, or did you complain about them?")
        let reason = try draft.reason(
            hasConflict ? "What stands between you and this person?" : "Why do you agree?",
            example: hasConflict
                ? "I complained about this teacher in April." : "Two dated complaints, and the person was told first.")
        try draft.write(.countersignature(hasConflict: hasConflict), because: reason)
        if hasConflict { Usher.console.note("you declared a conflict: somebody else has to countersign") }
    }
}
