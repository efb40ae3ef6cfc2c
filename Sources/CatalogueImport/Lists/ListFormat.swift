/// How the lists of others are written. The words are those of `--format`.
package enum ListFormat: String, Hashable, Sendable, CaseIterable {
    /// hosts(5): an address, then names, each of which is meant alone.
    case hosts
    /// One name a line, with everything below it; `domains` of the lists of the university of Toulouse.
    case domains
    /// Filter rules of Adblock Plus, uBlock Origin and AdGuard, as far as they speak of whole hosts.
    case adblock
    /// `address=`, `server=` and `local=` of dnsmasq.
    case dnsmasq
    /// Files of domain-list-community, with what they include.
    case v2fly
    /// Values of Squid's `dstdomain`: `.d` with everything below it, `d` alone.
    case squidDstdomain = "squid-dstdomain"
}
