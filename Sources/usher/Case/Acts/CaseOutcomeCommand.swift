import ArgumentParser
import Monitoring
import Voice

struct CaseOutcomeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outcome",
        abstract: "Say what came of the case: this sets how long its evidence is kept.",
        discussion: """
            Takes two people, the authoriser and the investigator: one writes it with this, the other signs it with \
            `usher case cosign`. It counts when both have.

            Example: usher case outcome case --report report --outcome informal --key head.key
            """)

    @OptionGroup var event: EventOptions

    @Option(help: "What came of it; without it you are asked.")
    var outcome: CaseOutcome?

    @Option(
        help: ArgumentHelp(
            "The folder of the case's report: each of its findings must have its disposition.", valueName: "folder"))
    var report: String

    func run() throws {
        let draft = try EventDraft(event, for: .outcome)
        let outcome = try EventQuestions.choice(
            outcome, for: "--outcome", "What came of the case?",
            [
                (.noCase, "no case: nothing to answer"), (.informal, "informal words or guidance"),
                (.warning, "a warning"), (.proceedings, "dismissal, an appeal, or a claim before a tribunal"),
                (.safeguarding, "a child-protection concern"),
            ])
        let findings = try ReportFindings.all(in: report, of: draft.standing)
        try Self.check(outcome, of: findings, in: draft.standing)
        let reason = try draft.reason("Why?", example: "Two short glances in nine days; we spoke about it on 20 May.")
        try draft.write(.outcome(CaseDecision(outcome: outcome, findings: findings)), because: reason)
    }

    /// Only `use` establishes anything: a warning for what was signed to be something else would contradict it. Whether each
    /// finding has been decided at all, the register asks.
    private static func check(
        _ outcome: CaseOutcome, of findings: [FindingReference], in standing: CaseStanding
    ) throws(Failure) {
        guard outcome == .warning else { return }
        let judgements = ReportFindings.judgements(of: standing)
        let isDecided = findings.allSatisfy { judgements[$0] != nil }
        guard isDecided, !findings.contains(where: { judgements[$0] == .use }) else { return }
        throw Failure(
            .refused, "no finding of this report was signed as use, so there is nothing to warn of",
            hint: "nothing was written; choose another outcome, or judge again with usher case dispose")
    }
}

extension CaseOutcome: ExpressibleByArgument {}
