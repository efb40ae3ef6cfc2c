import FlowModel

/// A socket that lines arrive at, as the configuration declares it.
package struct ListenerDeclaration: Equatable, Sendable {
    /// How lines are framed. The raw value is the scheme of the setting `listen`.
    package enum Transport: String, Equatable, Sendable, CaseIterable {
        /// Squid's `access_log tcp:`: lines ended by a line feed.
        case squidTCP = "squid-tcp"
        /// Squid's `access_log udp:`: one or more whole lines a datagram.
        case squidUDP = "squid-udp"
        /// RFC 5426: one message a datagram.
        case syslogUDP = "syslog-udp"
        /// RFC 6587: both framings.
        case syslogTCP = "syslog-tcp"
        /// RFC 5425, with client certificates.
        case syslogTLS = "syslog-tls"

        package var isDatagram: Bool { self == .squidUDP || self == .syslogUDP }
        package var isSyslog: Bool { self == .syslogUDP || self == .syslogTCP || self == .syslogTLS }
    }

    package let transport: Transport
    /// The address to listen at.
    package let address: IPAddress
    package let port: Int
    /// The only addresses whose lines are taken.
    package let peers: [IPAddress]
    /// Of `syslogTLS` alone.
    package let tls: ListenerTLS?

    package init(transport: Transport, address: IPAddress, port: Int, peers: [IPAddress], tls: ListenerTLS? = nil) {
        self.transport = transport
        self.address = address
        self.port = port
        self.peers = peers
        self.tls = tls
    }
}
