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
            log.emit(await desk.reload(outcome))
            notifier.send(.ready)
        }
    }
}
