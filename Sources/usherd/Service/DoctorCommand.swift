import ArgumentParser
import MonitorService
import ServiceClient
import ServiceInterface
import Voice

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Look at everything that the service needs, and say what to mend.",
        discussion: """
            One line each: good, note or mend, and what to do. It looks at configuration, keys, calendar, catalogue, the \
            register's folder and its rights, disk, swap, clock, the running service and each source. It changes nothing and \
            opens no log: how well a log is read is taken from the counts of the running service. Run it as root or as the \
            service's user.

            Example: usherd doctor --config /etc/usher/usher.yaml --state /var/lib/usher
            Exit status: 0 nothing to mend; 1 something, as the lines say.
            """)

    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup var store: StoreOption
    @OptionGroup var service: ServiceOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let checkUp = CheckUp(
            configuration: configuration.file, places: store.places, socket: service.socket,
            service: await answer(), program: RegisterOptions.program, now: RegisterOptions.now)
        if json {
            Usherd.console.say(bytes: checkUp.json)
        } else {
            checkUp.lines.forEach { Usherd.console.say($0) }
        }
        if checkUp.needsMending { throw ExitCode(ExitStatus.faultsFound.rawValue) }
    }

    private func answer() async -> ServiceAnswer {
        do {
            return .health(try await service.client.health())
        } catch {
            return .none(error.problem, remedy: error.hint ?? "`journalctl -u usherd` says more")
        }
    }
}
