import ArgumentParser
import Monitoring

struct CaseTellCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tell",
        abstract: "Record that the person was told.",
        discussion: """
            The letter itself is given by you.

            Example: usher case tell case --told-on 2026-04-27 --means letter --key head.key
            """)

    @OptionGroup var event: EventOptions

    @Option(help: ArgumentHelp("When the person was told; without it you are asked.", valueName: "date"))
    var toldOn: CivilDate?

    @Option(help: "How; without it you are asked.")
    var means: SubjectNotice.Means?

    @Option(help: ArgumentHelp("When the person acknowledged it, if they did.", valueName: "date"))
    var acknowledgedOn: CivilDate?

    func run() throws {
        let draft = try EventDraft(event, for: .notification)
        let told = try EventQuestions.date(toldOn, for: "--told-on", "When was the person told?")
        let means = try EventQuestions.choice(
            means, for: "--means", "How was the person told?",
            [(.letter, "by a letter, handed over"), (.meeting, "in a meeting"), (.email, "by e-mail")])
        let reason = try draft.reason(
            "What should be known about it?", example: "Handed over in my office; a colleague was present.")
        let notice = SubjectNotice(toldOn: told, means: means, acknowledgedOn: acknowledgedOn)
        try draft.write(.notification(notice), because: reason)
    }
}

extension SubjectNotice.Means: ExpressibleByArgument {}

extension CivilDate: ExpressibleByArgument {
    /// `2026-05-05`
    package init?(argument: String) {
        self.init(argument)
    }
}
