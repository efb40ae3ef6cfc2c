import ArgumentParser

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Build a usage report from a case, or verify one.",
        subcommands: [ReportBuildCommand.self, ReportVerifyCommand.self])
}
