import FlowModel

/// Up to when everything that each running source has to say is known. A Like button is told from a visit by the page that
/// it sits on, whose line may come later, and from another source: so what waits may wait for the slowest.
struct SourceHorizons: Hashable, Sendable {
    /// By the name of the source; nil while nothing is known of it.
    private var reached: [String: Timestamp?] = [:]

    init(of sources: [String]) {
        for source in sources { reached[source] = .some(nil) }
    }

    /// Every line of `source` that was written until `instant` has been taken. What is not waited for is passed over.
    mutating func reach(_ instant: Timestamp, of source: String) {
        guard let known = reached[source] else { return }
        reached[source] = max(known ?? instant, instant)
    }

    /// Up to when nothing more can come of any of them; nil while that cannot be told of one, or there is none.
    var slowest: Timestamp? {
        var slowest: Timestamp?
        for instant in reached.values {
            guard let instant else { return nil }
            slowest = min(slowest ?? instant, instant)
        }
        return slowest
    }
}
