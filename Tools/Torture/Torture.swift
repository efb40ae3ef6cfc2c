import ArgumentParser

/// Runs the real service under conditions that no school should have, and judges what came of it.
@main
struct Torture: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "torture", abstract: "run the real service under hard conditions, and judge what came of it",
        subcommands: [KillsCommand.self, CompareCommand.self, SoakCommand.self])
}
