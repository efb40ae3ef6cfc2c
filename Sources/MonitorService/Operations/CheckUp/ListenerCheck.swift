import FlowModel
import Glibc
import NIOCore
import ServiceInterface

/// Where a source listens, or could. No socket that lines could arrive at is made.
package enum ListenerCheck {
    /// What stands in the way of a listener.
    package enum Place: Hashable, Sendable {
        case free, used, notOurs
    }

    /// - Parameter state: what the service says of the source; nil when it cannot be asked.
    package static func remark(
        _ source: String, _ listener: ListenerDeclaration, _ place: Place, state: SourceHealth.State?
    ) -> CheckUpRemark {
        let shown = "\(source): \(listener.transport.rawValue) at port \(listener.port)"
        switch (place, state) {
        case (.notOurs, _):
            return .mend(.source, "\(shown): no interface has the address", "check `listen` in usher.yaml")
        case (.used, .open?): return .good(.source, "\(shown): listens")
        case (.used, _):
            return .mend(
                .source, "\(shown): another program has the port", "`ss -lntup` says which; choose another port")
        case (.free, .open?), (.free, .unreadable?):
            return .mend(.source, "\(shown): does not listen", "`journalctl -u usherd` says why")
        case (.free, _): return .good(.source, "\(shown): free, and opened with a window")
        }
    }

    /// Squid ends itself by default when its log cannot be delivered, and without a window nobody takes it.
    package static func trap(_ source: String, _ listener: ListenerDeclaration) -> CheckUpRemark? {
        guard listener.transport == .squidTCP else { return nil }
        return .note(
            .source, "\(source): while no window is open nobody listens",
            "`on-error=drop` must stand in the access_log line of squid.conf, or Squid ends itself then")
    }

    static func place(of listener: ListenerDeclaration) -> Place {
        guard isOurs(listener.address) else { return .notOurs }
        let tables = listener.transport.isDatagram ? ["udp", "udp6"] : ["tcp", "tcp6"]
        let isUsed = tables.contains { PortTable($0).holds(listener.port) }
        return isUsed ? .used : .free
    }

    /// Asks the system for the address with any port but the one that lines would be sent to.
    private static func isOurs(_ address: IPAddress) -> Bool {
        guard let socketAddress = try? SocketAddress(ipAddress: "\(address)", port: 0) else { return false }
        let family = socketAddress.protocol == .inet ? AF_INET : AF_INET6
        let descriptor = socket(family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return socketAddress.withSockAddr { address, size in bind(descriptor, address, socklen_t(size)) == 0 }
    }
}
