import ServiceLifecycle

/// Tells systemd that the service is ready, how it is, and, as long as the desk really works, that it is alive.
struct SystemdReporter: Service {
    /// How often the status text is looked at.
    private static let interval = Duration.seconds(2)
    /// A desk that has not ticked for so long, in milliseconds, hangs: the watchdog shall end it.
    private static let longestSilence: Int64 = 20_000

    let desk: ServiceDesk
    let notifier: SystemdNotifier
    let watchdog: WatchdogInterval?
    let log: ServiceLog
    /// Ends when everything that takes requests does.
    let readiness: AsyncStream<Void>

    func run() async throws {
        await cancelWhenGracefulShutdown {
            for await _ in readiness { break }
            guard !Task.isCancelled else { return }
            notifier.send(.ready, .status(ServiceStatusText(await desk.health())))
            log.emit(.ready)
            await report()
        }
        notifier.send(.stopping)
    }

    private func report() async {
        var last: ServiceStatusText?
        while !Task.isCancelled {
            let text = ServiceStatusText(await desk.health())
            if text != last { notifier.send(.status(text)) }
            last = text
            if watchdog != nil, await desk.silence() < Self.longestSilence { notifier.send(.watchdog) }
            let pause = watchdog.map { min($0.pause, Self.interval) } ?? Self.interval
            try? await Task.sleep(for: pause)
        }
    }
}
