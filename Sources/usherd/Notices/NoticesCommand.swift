import ArgumentParser

struct NoticesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notices",
        abstract: "Send the messages that say there is something to look at.",
        discussion: """
            The running service leaves what is to be told in its runtime folder; it cannot start a mail program itself. \
            What is sent holds the identifier of a case, and nobody's name, no service, no time and no figure.
            """,
        subcommands: [NoticesSendCommand.self])
}
