import ArgumentParser

struct AuthorisationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "authorisation",
        abstract: "Write, check, show and sign an authorisation, and tell the person.",
        subcommands: [
            AuthorisationNewCommand.self, AuthorisationCheckCommand.self, AuthorisationShowCommand.self,
            AuthorisationSignCommand.self, AuthorisationCountersignCommand.self, AuthorisationNoticeCommand.self,
        ])
}
