import ServiceLifecycle

/// Reads calendar, timetable and exceptions again every quarter of an hour, so that an absence which the office enters counts without
/// an administrator. Whatever else has changed waits for a reload, and so does a file with a fault.
struct TimetableRounds: Service {
    static let pause = Duration.seconds(15 * 60)

    let desk: ServiceDesk
    let path: String
    let log: ServiceLog

    func run() async throws {
        await cancelWhenGracefulShutdown { await goRound() }
    }

    private func goRound() async {
        var watch = TimetableWatch()
        while (try? await Task.sleep(for: Self.pause)) != nil {
            guard let next = SetupReader.read(path).setup, watch.mayTake(next, inForce: await desk.setup) else {
                continue
            }
            guard await desk.adopt(next) == nil else { continue }
            log.emit(.configurationReloaded)
            await desk.note(configurationFaults: 0)
        }
    }
}
