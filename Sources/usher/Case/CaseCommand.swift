import ArgumentParser

struct CaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case",
        abstract: "See where a case stands, and act on it with your signature.",
        discussion: """
            Every act is a short document that you sign; it goes into the case folder's documents/ and stays there. What the \
            command line leaves out, you are asked for. docs/running-a-case.md tells who does what, in order.
            """,
        subcommands: [
            CaseShowCommand.self, CaseCountersignCommand.self, CaseRefuseCommand.self, CaseTellCommand.self,
            CaseSuspendCommand.self, CaseResumeCommand.self, CaseReviewCommand.self, CaseCancelCommand.self,
            CaseCloseCommand.self, CaseDisposeCommand.self, CaseRespondCommand.self, CaseOutcomeCommand.self,
            CaseCosignCommand.self, CaseHoldCommand.self, CaseReleaseCommand.self, CaseReadCommand.self,
            CaseConfirmPurgeCommand.self, CasePurgeCommand.self, CaseVoidCommand.self, CaseExportCommand.self,
            CaseFetchCommand.self,
        ])
}
