import ArgumentParser

struct SubjectAccessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "subject-access",
        abstract: "Answer a person who asks what is held about them.",
        discussion: """
            The order for a person who was monitored: request (starts the clock), export, redact where others are named, \
            verify, hand over, answer --step sent. For a person who was never monitored: none.
            """,
        subcommands: [
            AccessRequestCommand.self, AccessAnswerCommand.self, AccessStatusCommand.self, AccessExportCommand.self,
            AccessRedactCommand.self, AccessVerifyCommand.self, AccessNoneCommand.self,
        ])
}
