import FlowModel

/// The names that count for a flow's bytes from now on. A client may ask for several hosts over one connection, and for a
/// tunnel and then, inside it, for a name.
package struct FlowNaming: Hashable, Sendable {
    package private(set) var host: HostName?
    package private(set) var serverName: HostName?
    /// A name was seen that must not be believed: a cover, or bytes that are no host name.
    package private(set) var isObscured = false

    package init() {}

    package var isKnown: Bool { host != nil || serverName != nil }

    /// Whether these are other names than those before, and do not just tell more.
    package func differs(from before: FlowNaming) -> Bool {
        guard before.isKnown else { return before.isObscured }
        return before.host != nil && before.host != host || before.serverName != nil && before.serverName != serverName
    }

    /// Takes a name that the client wrote. Names of DNS are about other flows and are not taken.
    package mutating func take(_ name: SeenName) {
        let isBesideTarget = isTarget && name.kind == .httpHost
        isTarget = false
        switch name.kind {
        case .tlsServerName, .quicServerName, .googleQUICServerName, .dtlsServerName:
            serverName = believed(name)
        case .httpHost:
            if !isBesideTarget { (host, serverName) = (believed(name), nil) }
        case .httpAbsoluteURI, .httpConnect:
            isTarget = true
            (host, serverName) = (believed(name), nil)
        case .socksHost:
            (host, serverName) = (believed(name), nil)
        case .dnsQuestion, .dnsAnswer, .mdnsQuestion, .mdnsAnswer, .llmnrQuestion, .llmnrAnswer:
            break
        }
    }

    /// The name before was the target of a request: the one that a proxy is asked for counts more than the header beside it
    /// (RFC 9112 section 3.2.2).
    private var isTarget = false

    private mutating func believed(_ name: SeenName) -> HostName? {
        let host = name.isCover ? nil : HostName(name.bytes.span)
        if host == nil { isObscured = true }
        return host
    }
}
