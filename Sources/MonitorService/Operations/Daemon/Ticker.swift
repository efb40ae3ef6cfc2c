import ServiceLifecycle

/// Lets the desk do what is due: several times a second while a window is open, once a second otherwise.
struct Ticker: Service {
    static let busy = Duration.milliseconds(200)
    static let idle = Duration.seconds(1)

    let desk: ServiceDesk

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                let isCollecting = await desk.tick()
                try? await Task.sleep(for: isCollecting ? Self.busy : Self.idle)
            }
        }
    }
}
