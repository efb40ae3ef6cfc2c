import ArgumentParser
import Voice

/// The IT administrator's program. It reads sources and seals evidence; it holds no private key, cannot open what it has
/// sealed, and has no command that starts monitoring without a signature.
@main
struct Usherd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "usherd",
        abstract: "Check the set-up, rehearse monitoring on recorded logs, and keep the school's register.",
        discussion: """
            Nothing is read without an authorisation that the Principal has signed, for one named person and a limited \
            time. Opening the sealed evidence takes keys that this program and this machine do not have.

            Exit status: 0 done; 1 faults found; 2 authorisation or document refused; 64 wrong command line; 65 unreadable \
            content; 66 missing file; 69 another command is at work; 73 output exists or cannot be made.
            """,
        version: Version.text,
        subcommands: [
            CheckCommand.self, ExplainCommand.self, RehearseCommand.self, RegisterCommand.self, NoticesCommand.self,
        ])

    static let console = Console(program: "usherd")

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var patient = command as? any AsyncParsableCommand {
                try await patient.run()
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
