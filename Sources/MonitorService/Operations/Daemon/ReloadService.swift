import ServiceLifecycle
import UnixSignals

/// Reads the configuration again at SIGHUP. A bad one leaves the old one in force and says so.
struct ReloadService: Service {
    let desk: ServiceDesk
    let path: String
    let notifier: SystemdNotifier
    let log: ServiceLog

    func run() async throws {
        let signals = await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown()
        for await _ in signals {
            notifier.send(.reloading(monotonicMicroseconds: SystemdNotifier.monotonicMicroseconds()))
            let outcome = SetupReader.read(path)
            var faults = outcome.faults
            if let setup = outcome.setup, let fault = await desk.adopt(setup) { faults.append(fault) }
            log.emit(faults.isEmpty ? .configurationReloaded : .configurationRefused(faults: faults.count))
            await desk.note(configurationFaults: faults.count)
            notifier.send(.ready)
        }
    }
}
