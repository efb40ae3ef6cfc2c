/// How long to wait before something that could not be handed over is tried again, and when to stop.
enum NoticePauses {
    private static let minute: Int64 = 60_000
    /// Milliseconds after the first, second, third ... attempt; the last one is repeated.
    private static let pauses = [1, 5, 15, 30, 60].map { $0 * minute }

    /// A notice that is a day late tells less than `usher status` does.
    static let longest = 24 * 60 * minute

    /// - Parameter attempts: made so far, at least one.
    static func pause(after attempts: Int) -> Int64 {
        pauses[min(max(attempts, 1), pauses.count) - 1]
    }
}
