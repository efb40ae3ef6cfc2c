import FlowModel

/// Tells sound that plays on from what somebody looks at. A radio brings a piece every few seconds for hours, by itself; film
/// brings far more, and whoever scrolls comes back to the site again and again.
struct SoundWatch {
    private let parameters: ActiveUseParameters
    private var lastCore: Timestamp?
    /// Of content marks since then.
    private var bytes: Int64 = 0

    init(by parameters: ActiveUseParameters) {
        self.parameters = parameters
    }

    /// To be called with the marks of a chain in their order.
    mutating func pass(_ mark: Mark) {
        switch mark.kind {
        case .core:
            lastCore = mark.at
            bytes = 0
        case .content: bytes += mark.bytes.bytes
        }
    }

    /// Whether the time that leads up to `next` shows nothing but what sound would.
    func isAll(until next: Mark) -> Bool {
        guard next.kind == .content || bytes > 0, let lastCore else { return false }
        let since = next.at.milliseconds(since: lastCore)
        return since > parameters.contentReach && bytes < parameters.filmRate * (since / 1000)
    }
}
