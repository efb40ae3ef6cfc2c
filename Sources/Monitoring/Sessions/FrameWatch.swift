import FlowModel

/// Follows in request logs whether the pages of a service that ask for more are its own, or frames in pages of other sites: what a frame
/// asks for has the service's own address as the page that asked.
struct FrameWatch {
    private let parameters: ActiveUseParameters
    private var isInFrame = false
    /// The last start in the latest burst that shows the site itself open.
    private var lastVisit: Timestamp?

    init(by parameters: ActiveUseParameters) {
        self.parameters = parameters
    }

    /// Whether a burst is in a frame; to be called with the bursts of a stream in their order.
    mutating func takes(_ burst: Burst) -> Bool {
        let pages = burst.exchanges.filter { $0.isCore && $0.flow.form == .request && $0.isPage(by: parameters) }
        if pages.contains(where: { $0.flow.referer == .unknown || $0.isFirmSite && $0.flow.referer == .sameService }) {
            isInFrame = false
        } else if !isOpen(at: burst.start), pages.contains(where: { $0.flow.referer == .otherSite }) {
            isInFrame = true
        }
        if !isInFrame, pages.contains(where: { $0.flow.referer != .otherSite }) {
            lastVisit = burst.exchanges.last?.start
        }
        return isInFrame
    }

    /// Within the episode gap after the last visit, its end included.
    private func isOpen(at instant: Timestamp) -> Bool {
        lastVisit.map { instant.milliseconds(since: $0) <= parameters.episodeGap } ?? false
    }
}
