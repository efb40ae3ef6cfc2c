import ArgumentParser
import Monitoring
import Voice

struct CaseReviewCommand: ParsableCommand {
    /// What a review decides. To end is offered first.
    enum Decision: String, CaseIterable, ExpressibleByArgument {
        case cancel
        case `continue`
    }

    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Look at a running window: end it, or say why it must go on.",
        discussion: """
            A review that is missed suspends monitoring. To end is offered first; that writes a cancellation. To go on takes \
            what was found so far and why it is still necessary.

            Example: usher case review case --key head.key
            """)

    @OptionGroup var event: EventOptions

    @Option(help: "Whether monitoring ends or goes on; without it you are asked.")
    var decision: Decision?

    @Option(help: "To end: why; without it you are asked.")
    var ground: CancellationGround?

    @Option(help: ArgumentHelp("To go on: what was found so far; without it you are asked.", valueName: "text"))
    var found: String?

    @Option(help: ArgumentHelp("To go on: why it is still necessary; without it you are asked.", valueName: "text"))
    var stillNecessary: String?

    func run() throws {
        let draft = try EventDraft(event, for: .review)
        let decision = try EventQuestions.choice(
            decision, for: "--decision", "Should monitoring end now?",
            [(.cancel, "yes, it ends"), (.continue, "no, it goes on")])
        switch decision {
        case .cancel: try Cancellation.write(draft, ground)
        case .continue: try goOn(draft)
        }
    }

    private func goOn(_ draft: EventDraft) throws {
        let found = try EventQuestions.text(
            found, for: "--found", "What was found so far?",
            example: "The sources deliver; nobody has opened the evidence yet.", least: EventQuestions.shortestReason)
        let necessary = try EventQuestions.text(
            stillNecessary, for: "--still-necessary", "Why is it still necessary?",
            example: "Three of nine days have passed; the complaint is about Mondays.",
            least: EventQuestions.shortestReason)
        let review = InterimReview(foundSoFar: found, stillNecessary: necessary)
        try draft.write(.review(review), because: event.reason ?? necessary)
    }
}
