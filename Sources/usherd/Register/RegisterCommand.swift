import ArgumentParser

struct RegisterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Keep the school's register: take signed documents, and let their time come.",
        discussion: """
            The register takes what was signed elsewhere and decides by it; nothing here signs, names a person, or opens \
            evidence. One folder holds it all. Two commands never work on it at the same time.
            """,
        subcommands: [
            RegisterNewCommand.self, RegisterSubmitCommand.self, RegisterShowCommand.self, RegisterAdvanceCommand.self,
            RegisterTrustClockCommand.self, RegisterExportCommand.self,
        ])
}
