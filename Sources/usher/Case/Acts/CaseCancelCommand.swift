import ArgumentParser
import Monitoring

struct CaseCancelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "End monitoring for good, before its time.",
        discussion: """
            There is no way back: going on takes a new authorisation.

            Example: usher case cancel case --ground enough_evidence --key head.key
            """)

    @OptionGroup var event: EventOptions

    @Option(help: "Why it ends; without it you are asked.")
    var ground: CancellationGround?

    func run() throws {
        let draft = try EventDraft(event, for: .cancellation)
        try Cancellation.write(draft, ground)
    }
}

extension CancellationGround: ExpressibleByArgument {}
