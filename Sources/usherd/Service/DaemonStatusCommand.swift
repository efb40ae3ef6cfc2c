import ArgumentParser
import ServiceClient
import ServiceInterface
import Voice

struct DaemonStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show how the running service is: its sources, its store, its clock, in counts.",
        discussion: """
            Nothing about anybody: windows are counted, not named.

            Example: usherd status --json
            Exit status: 0 all is well; 1 something keeps the service from its work, and it says what; 69 no service \
            answers; 77 no permission for the socket.
            """)

    @OptionGroup var service: ServiceOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let health: ServiceHealth
        do {
            health = try await service.client.health()
        } catch {
            throw Failure(error)
        }
        if json {
            Usherd.console.say(bytes: health.message)
        } else {
            HealthText.lines(health).forEach { Usherd.console.say($0) }
        }
        if health.state == .impaired { throw ExitCode(ExitStatus.faultsFound.rawValue) }
    }
}
