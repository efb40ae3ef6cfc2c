/// Which service a message of the form of DNS belongs to. It is told by the port of the server's side.
package enum DNSService: Hashable, Sendable {
    case dns
    /// RFC 6762.
    case multicast
    /// RFC 4795.
    case linkLocal

    package init?(port: UInt16) {
        switch port {
        case 53: self = .dns
        case 5353: self = .multicast
        case 5355: self = .linkLocal
        default: return nil
        }
    }

    func kind(isResponse: Bool) -> NameKind {
        switch self {
        case .dns: isResponse ? .dnsAnswer : .dnsQuestion
        case .multicast: isResponse ? .mdnsAnswer : .mdnsQuestion
        case .linkLocal: isResponse ? .llmnrAnswer : .llmnrQuestion
        }
    }
}
