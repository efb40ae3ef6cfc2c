import FlowModel

/// One instant at which the person, and not a page or a device, caused an exchange: the start of a burst that no rule
/// discounted. The end of a tunnel is never a mark.
package struct Mark: Hashable, Sendable {
    /// What the mark rests on.
    package enum Kind: String, Hashable, Sendable {
        /// The site or the app of the service: may begin an episode.
        case core
        /// The service's pictures, film and scripts only: may prolong an episode, not begin one.
        case content
    }

    package let at: Timestamp
    package let kind: Kind
    /// Bytes to the client of the burst's counted exchanges, without an allowance for TLS in tunnels.
    package let bytes: ByteCount
    /// Content too small for film: a radio brings as much in the length of a slot. Never said of tunnels, of which a radio
    /// opens few.
    package let mayBeSound: Bool
    /// A core mark that brought as much as a page.
    package let isPage: Bool
    /// A core mark smaller than a handshake and a poll may be: it goes on with acts, and shows no person by itself.
    package let isCall: Bool
    /// Another site was opened on the device in the five seconds before; the time that leads up to such a mark counts less.
    package let followsOtherSite: Bool
    /// Ordinals of the burst's counted exchanges, ascending; never empty.
    package let evidence: [Int]

    package init(
        at: Timestamp, kind: Kind, bytes: ByteCount, mayBeSound: Bool, isPage: Bool, isCall: Bool,
        followsOtherSite: Bool, evidence: [Int]
    ) {
        self.at = at
        self.kind = kind
        self.bytes = bytes
        self.mayBeSound = mayBeSound
        self.isPage = isPage
        self.isCall = isCall
        self.followsOtherSite = followsOtherSite
        self.evidence = evidence
    }
}
