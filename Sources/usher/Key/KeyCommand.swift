import ArgumentParser

struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Make and show the keys that sign and open.",
        subcommands: [KeyNewCommand.self, KeyShowCommand.self])
}
