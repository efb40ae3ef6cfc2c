import ArgumentParser
import Custody
import MonitorService
import Voice

struct RegisterShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show which windows there are and where each stands, without a name or a reason.",
        discussion: """
            Identifiers and counts only: who is monitored and why is not for the person who runs the server.

            Example: usherd register show --state /var/lib/usher --json
            """)

    @OptionGroup var options: RegisterOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        try options.withRegister { keeper in
            let account = RegisterAccount(keeper)
            if json {
                Usherd.console.say(bytes: CanonicalJSON.encode(account.json) + [UInt8(ascii: "\n")])
            } else {
                account.lines.forEach { Usherd.console.say($0) }
            }
        }
    }
}
