import ArgumentParser

struct TimetableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timetable",
        abstract: "Read, check and show who teaches when, before it matters.",
        subcommands: [TimetableImportCommand.self, TimetableCheckCommand.self, TimetableShowCommand.self])
}
