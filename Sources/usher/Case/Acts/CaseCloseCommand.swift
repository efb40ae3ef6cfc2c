import ArgumentParser
import Monitoring
import Reporting
import Voice

struct CaseCloseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Sign that the evidence is complete: one digest over all of it.",
        discussion: """
            48 hours after the window's end no late line can come any more. The digest is computed from the sealed evidence \
            and must agree with the audit chain. After this nothing can be added.

            Example: usher case close case --key head.key
            """)

    @OptionGroup var event: EventOptions

    func run() throws {
        let draft = try EventDraft(event, for: .closing)
        try check(draft.standing)
        let root = try draft.evidenceRoot()
        let reason = try draft.reason(
            "What should be known about the end?", example: "The window ended on 8 May; no source is behind.")
        try draft.write(.closing(root), because: reason)
    }

    /// Nobody signs that all is there of a copy from before the end.
    private func check(_ standing: CaseStanding) throws(Failure) {
        guard let chain = standing.folder?.chain,
            let obstacle = ReportObstacle.in(chain, of: standing.authorisation.id)
        else { return }
        throw Failure(.refused, "\(obstacle)", hint: "nothing was written; \(obstacle.remedy)")
    }
}
