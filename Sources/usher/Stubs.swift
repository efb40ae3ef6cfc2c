import ArgumentParser
struct AuthorisationCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "authorisation") }
struct ReportCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "report") }
