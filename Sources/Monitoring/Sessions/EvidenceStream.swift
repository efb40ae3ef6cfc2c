import FlowModel

/// The usable exchanges of one service on one device, in time order, from which bursts are cut.
struct EvidenceStream {
    /// What the exchanges of one stream share.
    struct Key: Hashable, Comparable {
        let service: ServiceID
        let device: Int
        /// The exchanges can support contacts at most: no end, no bytes, or nobody who
        /// certainly was there.
        let contactsOnly: Bool

        static func < (left: Key, right: Key) -> Bool {
            if left.service != right.service { return left.service < right.service }
            if left.device != right.device { return left.device < right.device }
            return !left.contactsOnly && right.contactsOnly
        }
    }

    let key: Key
    /// Delivered exchanges with a known start; by start, then ordinal.
    let exchanges: [Exchange]
}

/// An exchange with the start that makes it usable.
struct Exchange {
    let start: Timestamp
    let flow: EvidenceFlow

    /// Nil when the flow was not delivered or its start is unknown.
    init?(_ flow: EvidenceFlow) {
        guard flow.outcome == .delivered, let start = flow.time.start else { return nil }
        self.start = start
        self.flow = flow
    }

    /// The whole span; nil when the end is not known.
    var span: Interval? {
        guard let end = flow.time.end else { return nil }
        return Interval(start: start, end: end)
    }

    /// May begin use: the site or the app itself, and no channel that a device keeps open.
    var isCore: Bool { (flow.role == .site || flow.role == .app) && !isBackground }

    /// A site that is never an embed on other people's pages.
    var isFirmSite: Bool { flow.role == .site && !isDual && !isBackground }

    var isDual: Bool { flow.tags.contains(.dual) }

    /// Shows that a dual host beside it is the service itself, no button or player on another page.
    var vouches: Bool { isFirmSite || flow.tags.contains(.companion) }

    var isBackground: Bool { flow.tags.contains(.background) }

    /// Whether another site was opened so near that its page may have caused the exchange, or the end of it. Not what was over
    /// `pageLoad` before: a page that came over an open connection is noticed only by what it loads from elsewhere.
    func mayBeEmbed(by parameters: ActiveUseParameters) -> Bool {
        guard let gap = flow.otherSiteGap, gap <= parameters.embedReach else { return false }
        return gap >= 0 || span.map { $0.milliseconds + parameters.pageLoad > -gap } ?? true
    }

    /// Whether the host brought more than a poll, as far as that is known. A page that plays sound or film calls home in between.
    func isPage(by parameters: ActiveUseParameters) -> Bool {
        guard let down = flow.down else { return true }
        // A handshake may lie in a slot, and always lies in a tunnel.
        let handshake = flow.form == .request ? 0 : parameters.handshakeBytes
        return down.bytes >= parameters.backgroundBytes + handshake
    }

    /// The exchange cannot support more than a contact (grade D).
    var isThin: Bool {
        span == nil || flow.down == nil || flow.form == .resolved || !flow.attribution.maySupportFinding
            || flow.attribution == .authenticatedSharedDevice
    }
}
