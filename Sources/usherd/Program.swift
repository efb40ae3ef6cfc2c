import ArgumentParser
import Voice

/// The IT administrator's program. It reads sources and seals evidence; it holds no private key, cannot open what it has
/// sealed, and has no command that starts monitoring without a signature.
@main
struct Usherd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "usherd",
        abstract: "Check the set-up, rehearse monitoring on recorded logs, and keep the school's register.",
        discussion: """
            Nothing is read without an authorisation that the Principal has signed, for one named person and a limited \
            time. Opening the sealed evidence takes keys that this program and this machine do not have.

            Exit status: 0 done; 1 faults found; 2 authorisation or document refused; 64 wrong command line; 65 unreadable \
            content; 66 missing file; 69 another command is at work, or no service answers; 73 output exists or cannot be made; 77 no permission for \
            the socket.
            """,
        version: Version.text,
        subcommands: [
            RunCommand.self, DaemonStatusCommand.self, TrustClockCommand.self, ImportCommand.self, DoctorCommand.self,
            CheckCommand.self, ExplainCommand.self, RehearseCommand.self, RegisterCommand.self, StoreCommand.self,
            BackupCommand.self, NoticesCommand.self, TimetableCommand.self, CatalogueCommand.self,
        ])

    static let console = Console(program: "usherd")

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
