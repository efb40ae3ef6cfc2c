import FlowModel
import Foundation
import Glibc
import ServiceInterface
import ServiceLifecycle
import UnixSignals

/// The composition root of the running service.
///
/// ```
/// ControlServer ─┐                    ┌─ LogFollower      (files, polled by the desk)
/// Ticker ────────┼─▶ ServiceDesk ─────┤
/// Reload ────────┤   (the one writer) └─ RegisterKeeper   (store, chain, secrets)
/// Listeners ─────┘        │
///                         └─▶ SystemdReporter, ServiceLog, notices
/// ```
package struct MonitorDaemon {
    private let places: DaemonPlaces
    private let program: String
    private let environment: [String: String]
    private let log: ServiceLog
    private let random: @Sendable (Int) -> [UInt8]

    package init(
        places: DaemonPlaces, program: String, environment: [String: String], log: ServiceLog,
        random: @escaping @Sendable (Int) -> [UInt8]
    ) {
        self.places = places
        self.program = program
        self.environment = environment
        self.log = log
        self.random = random
    }

    /// Runs until it is told to stop (SIGTERM, SIGINT), with a set-up that was read and found good.
    /// - Throws: when the register cannot be used, or a part of the service cannot go on.
    package func run(_ setup: SchoolSetup) async throws {
        log.emit(.started(program: LoggedWord(program: program)))
        let (wanted, want) = AsyncStream.makeStream(of: [SourceDeclaration].self, bufferingPolicy: .bufferingNewest(1))
        let board = StreamBoard()
        let outbox = Outbox(places.runtime + "/" + Outbox.name)
        let desk = ServiceDesk(
            try collection(setup), now: ServiceClocks.now, post: NoticePost(outbox),
            random: random, streams: board, wantListeners: { want.yield($0) })
        try outbox.prepare()
        let (readiness, ready) = AsyncStream.makeStream(of: Void.self)
        let services = try services(desk, board, wanted, readiness, whenListening: { ready.yield() })
        var configuration = ServiceGroupConfiguration(
            services: services.map { ServiceGroupConfiguration.ServiceConfiguration(service: $0) },
            gracefulShutdownSignals: [.sigterm, .sigint], logger: ServiceLog.silentLogger)
        configuration.maximumGracefulShutdownDuration = Duration.seconds(15)
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch {
            await desk.stop()
            log.emit(.failed(ServiceEvent.Fault(error)))
            throw error
        }
        log.emit(.stopping)
        await desk.stop()
        log.emit(.stopped)
    }

    /// Whoever is in the group of the socket's folder, and may enter that, may connect; otherwise the service's own user alone.
    private var group: String? {
        let path = (places.socket as NSString).deletingLastPathComponent
        guard let folder = FileFacts(path), folder.group != 0, folder.mode & 0o010 != 0,
            let entry = getgrgid(folder.group)
        else {
            return nil
        }
        return String(cString: entry.pointee.gr_name)
    }

    private func collection(_ setup: SchoolSetup) throws -> LiveCollection {
        let now = ServiceClocks.now()
        let keeper = try RegisterKeeper.open(
            at: RegisterPlaces(folder: places.state), setup: setup, program: program, now: now.wall, random: random)
        let log = log
        var collection = LiveCollection(
            keeper: keeper, setup: setup, program: program, startedAt: now,
            recent: RecentEvidence(places.runtime + "/recent", random: random), events: { log.emit($0) })
        try collection.takeUp(at: now)
        return collection
    }

    private func services(
        _ desk: ServiceDesk, _ board: StreamBoard, _ wanted: AsyncStream<[SourceDeclaration]>,
        _ readiness: AsyncStream<Void>, whenListening: @escaping @Sendable () -> Void
    ) throws -> [any Service] {
        let notifier = SystemdNotifier(environment: environment)
        let watchdog = WatchdogInterval(environment: environment, processID: ProcessInfo.processInfo.processIdentifier)
        return [
            Ticker(desk: desk),
            ListenerSupervisor(desk: desk, board: board, wanted: wanted),
            try controlServer(desk, whenListening),
            ReloadService(desk: desk, path: places.configuration, notifier: notifier, log: log),
            TimetableRounds(desk: desk, path: places.configuration, log: log),
            SystemdReporter(desk: desk, notifier: notifier, watchdog: watchdog, log: log, readiness: readiness),
        ]
    }

    private func controlServer(
        _ desk: ServiceDesk, _ whenListening: @escaping @Sendable () -> Void
    ) throws -> ControlServer {
        let log = log
        let control = ControlDesk(desk, runtimeFolder: places.runtime, metrics: { MetricsText($0).text })
        return try ControlServer(
            control, path: places.socket, group: group,
            note: { note in
                guard case .refused(let code) = note else { return }
                log.emit(.requestRefused(ServiceEvent.RequestFault(code: code), count: 1))
            },
            onListening: {
                log.emit(.controlListening)
                whenListening()
            })
    }
}
