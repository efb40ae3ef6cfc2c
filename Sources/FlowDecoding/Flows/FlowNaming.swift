import FlowModel

/// The names that count for a flow's bytes from now on. A client may ask for several hosts over one connection, and for a
/// tunnel and then, inside it, for a name.
struct FlowNaming: Hashable, Sendable {
    private(set) var host: HostName?
    private(set) var serverName: HostName?
    /// A name was seen that must not be believed: a cover, or bytes that are no host name.
    private(set) var isObscured = false

    var isKnown: Bool { host != nil || serverName != nil }

    /// Takes a name that the client wrote. Names of DNS are about other flows and are not taken.
    mutating func take(_ name: SeenName) {
        switch name.kind {
        case .tlsServerName, .quicServerName, .googleQUICServerName, .dtlsServerName:
            serverName = believed(name)
        case .httpHost, .httpAbsoluteURI:
            // The host that a proxy is asked for counts more than the header beside it (RFC 9112 section 3.2.2).
            if name.kind == .httpHost, absolute { absolute = false } else { (host, serverName) = (believed(name), nil) }
            if name.kind == .httpAbsoluteURI { absolute = true }
        case .httpConnect, .socksHost:
            (host, serverName) = (believed(name), nil)
        case .dnsQuestion, .dnsAnswer, .mdnsQuestion, .mdnsAnswer, .llmnrQuestion, .llmnrAnswer:
            break
        }
    }

    private var absolute = false

    private mutating func believed(_ name: SeenName) -> HostName? {
        let host = name.isCover ? nil : HostName(name.bytes.span)
        if host == nil { isObscured = true }
        return host
    }
}
