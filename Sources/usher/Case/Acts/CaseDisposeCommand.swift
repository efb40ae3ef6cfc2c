import ArgumentParser
import FlowModel
import Monitoring
import Reporting
import Voice

struct CaseDisposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dispose",
        abstract: "Say what you make of one finding, and why.",
        discussion: """
            Without this a finding is an observation and no more. A lesson counts as taught only when the school's own \
            records of cover and absence say so.

            Example: usher case dispose case --finding 5.5@2026-04-28T08:00:00Z --judgement explained --teaching taught \
            --key investigator.key
            """)

    @OptionGroup var event: EventOptions

    @Option(
        help: ArgumentHelp("The finding: its clause, and when the lesson or day begins, in UTC.", valueName: "name"))
    var finding: FindingReference?

    @Option(help: "What it was; without it you are asked.")
    var judgement: FindingDisposition.Judgement?

    @Option(help: "For a lesson: whether the person taught in it; without it you are asked.")
    var teaching: FindingDisposition.Teaching?

    func run() throws {
        let draft = try EventDraft(event, for: .disposition)
        let finding = try FindingQuestion.answer(finding, in: draft.standing)
        let teaching = try finding.clause == .lessonTime ? askTeaching() : self.teaching
        let judgement = try EventQuestions.choice(
            judgement, for: "--judgement", "What do you make of it?",
            [
                (.use, "it was use by this person"), (.notUse, "it was not use"),
                (.explained, "it was use, and there is a good reason for it"),
                (.notAttributable, "nobody can say whose use it was"),
            ])
        let reason = try draft.reason(
            "Why?", example: "The cover list has the teacher in class; the class teacher next door saw the page.")
        let disposition = FindingDisposition(finding: finding, judgement: judgement, teaching: teaching)
        try draft.write(.disposition(disposition), because: reason)
    }

    private func askTeaching() throws(Failure) -> FindingDisposition.Teaching {
        try EventQuestions.choice(
            teaching, for: "--teaching", "Did the person teach in that lesson, by the records of cover and absence?",
            [
                (.taught, "yes, the person taught"), (.covered, "no, somebody covered the lesson"),
                (.notChecked, "nobody has checked"),
            ])
    }
}

extension FindingDisposition.Judgement: ExpressibleByArgument {}
extension FindingDisposition.Teaching: ExpressibleByArgument {}
