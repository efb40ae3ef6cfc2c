import ArgumentParser
struct AuthorisationCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "authorisation") }
struct ReportCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "report") }
struct AuditCommand: ParsableCommand { static let configuration = CommandConfiguration(commandName: "audit") }
