import NIOCore

/// Closes a connection that makes no progress, so that whoever waits for it goes on with an error.
struct ConnectionDeadline: Sendable {
    let channel: any Channel
    let pace: ControlPace

    /// What `body` returns, or the error it meets when the connection is closed after `seconds`.
    func within<Result>(_ seconds: Int64, _ body: () async throws -> Result) async rethrows -> Result {
        let end = schedule(seconds)
        defer { end.cancel() }
        return try await body()
    }

    /// The answer is whole: says so to the client, which closes the connection, and else closes it a little later.
    func end() {
        channel.close(mode: .output, promise: nil)
        _ = schedule(pace.linger)
    }

    /// Takes nothing more of a request that is refused: what the client still sends waits in its own system.
    func stopReading() {
        channel.setOption(.autoRead, value: false).whenFailure { [channel] _ in channel.close(promise: nil) }
    }

    private func schedule(_ seconds: Int64) -> Scheduled<Void> {
        let channel = channel
        return channel.eventLoop.scheduleTask(in: .seconds(seconds)) { channel.close(promise: nil) }
    }
}
