import ArgumentParser
import Voice

/// The program of the Principal, the investigator, the auditor and the employee. It works on files, offline, and is the
/// only one that handles private keys; three of its commands ask the running service on this computer.
@main
struct Usher: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "usher",
        abstract: "Authorise monitoring, read evidence, build and verify reports.",
        discussion: """
            Monitoring needs an authorisation that the Principal has signed, for one named person and a limited time. \
            This program writes and signs it, opens what was sealed under it, and lets anybody check the result.

            Exit status: 0 done; 1 faults found; 2 refused; 64 wrong command line; 65 unreadable content; \
            66 missing file; 69 no service answers; 73 output exists or cannot be made; 77 wrong passphrase or key, or no \
            permission.
            """,
        version: Version.text,
        subcommands: [
            KeyCommand.self, AuthorisationCommand.self, CaseCommand.self, ReportCommand.self, AuditCommand.self,
            SubjectAccessCommand.self, SubmitCommand.self, StatusCommand.self,
        ])

    static let console = Console(program: "usher")

    /// On the main thread, as commands that ask nobody over a socket expect.
    @MainActor
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asking = command as? any AsyncParsableCommand {
                try await asking.run()
            } else {
                try command.run()
            }
        } catch let failure as Failure {
            console.report(failure)
            exit(withError: ExitCode(failure.status.rawValue))
        } catch {
            exit(withError: error)
        }
    }
}
