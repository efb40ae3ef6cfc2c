import ArgumentParser

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Check that nothing was changed since it was sealed, and vouch for it.",
        subcommands: [AuditVerifyCommand.self, AuditCheckpointCommand.self])
}
