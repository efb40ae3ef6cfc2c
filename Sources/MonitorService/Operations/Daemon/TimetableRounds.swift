import ServiceLifecycle

/// Reads calendar, timetable and exceptions again every quarter of an hour, so that an absence which the office enters counts without
/// an administrator. Whatever else has changed waits for a reload; a file with a fault is told of, and waits to be mended.
struct TimetableRounds: Service {
    static let pause = Duration.seconds(15 * 60)

    let desk: ServiceDesk
    let path: String
    let log: ServiceLog

    func run() async throws {
        await cancelWhenGracefulShutdown { await goRound() }
    }

    private func goRound() async {
        while (try? await Task.sleep(for: Self.pause)) != nil {
            let asked = await desk.configurationsAsked
            let outcome = SetupReader.read(path)
            if let event = await desk.takeTimetable(of: outcome, asked: asked) { log.emit(event) }
        }
    }
}
