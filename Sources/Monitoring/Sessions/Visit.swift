import FlowModel

/// What the bytes between the first and the last mark of an episode say about time. Requests and slots tell when their bytes
/// came, so they are read at the usual pace, as a group of tunnels is: who sees more must not be less certain.
struct Visit {
    /// From the first mark inside the time looked at to the last.
    let span: Interval
    /// Milliseconds inside `span` that somebody must have spent: what the bytes before the last mark need, never more than the span.
    let least: Int64

    /// Nil where nothing but sound came, or fewer than two marks.
    init?(_ episode: UsageEpisode, in interval: Interval) {
        let marks = episode.marks.filter { interval.contains($0.at) }
        guard let first = marks.first, let last = marks.last,
            let span = Interval(start: first.at, end: last.at)
        else { return nil }
        let share = marks.dropLast().reduce(ByteShare.none) { $0 + $1.share }
        guard share.vouches(for: span.milliseconds) else { return nil }
        self.span = span
        self.least = min(share.usual, span.milliseconds)
    }
}
