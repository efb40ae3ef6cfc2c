import ArgumentParser
import Foundation
import MonitorService
import ServiceInterface
import Voice

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run the service: read sources while a window is open, and answer on the control socket.",
        discussion: """
            With no window open nothing of a source is opened. Documents are handed in with `usher submit`. SIGHUP reads the \
            configuration again: a bad one leaves the old one in force. SIGTERM ends the service, and nothing that was read \
            is lost. docs/operations.md tells how systemd runs it.

            Example: usherd run --config /etc/usher/usher.yaml --state /var/lib/usher
            Exit status: 0 ended by SIGTERM; 64 wrong command line; 65 a fault in a file, each as file:line:column; 66 no \
            register. After these three systemd does not start it again.
            """)

    @OptionGroup var register: RegisterOptions

    @Option(help: ArgumentHelp("For what must not outlive a restart of the machine.", valueName: "folder"))
    var runtime = "/run/usher"

    @Option(help: ArgumentHelp("Where to answer.", valueName: "path"))
    var socket = ServicePaths.socket

    func run() async throws {
        // What trying again does not mend: the unit starts it again after any other end (RestartPreventExitStatus=).
        let setup = try register.configuration.load(orEndWith: .badInput)
        for missed in ProcessProtection.apply() { Usherd.console.note(missed) }
        guard FileManager.default.fileExists(atPath: register.places.store) else {
            throw Failure(
                .noInput, "\(register.folder) holds no register", hint: "make one with `usherd register new`")
        }
        let lock = try FolderLock(register.folder)
        defer { lock.release() }
        ServiceLog.silencePackages()
        let environment = ProcessInfo.processInfo.environment
        let log = LogDestination(environment: environment, standardError: STDERR_FILENO)
            .log(standardError: STDERR_FILENO, now: { ServiceClocks.now().wall })
        let daemon = MonitorDaemon(
            places: DaemonPlaces(
                configuration: register.configuration.file, state: register.folder, runtime: runtime, socket: socket),
            program: RegisterOptions.program, environment: environment, log: log, random: RegisterOptions.random)
        do {
            try await daemon.run(setup)
        } catch {
            throw RegisterOptions.failure(error)
        }
    }
}
