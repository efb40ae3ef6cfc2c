import ArgumentParser

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Check that nothing was changed since it was sealed, list what was done, and vouch for it.",
        subcommands: [
            AuditVerifyCommand.self, AuditListCommand.self, AuditCheckpointCommand.self, AuditAnchorCommand.self,
        ])
}
