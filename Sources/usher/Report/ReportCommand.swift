import ArgumentParser

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Build a usage report from a case, verify one, or record that it was handed out.",
        subcommands: [ReportBuildCommand.self, ReportVerifyCommand.self, ReportIssueCommand.self])
}
