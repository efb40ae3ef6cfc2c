import CDispatch
import Glibc

/// Tells systemd how the service is, by a datagram to `$NOTIFY_SOCKET` (sd_notify(3)). Without that variable, as on a
/// terminal, it tells nobody anything.
package struct SystemdNotifier: Sendable {
    /// READY must not get lost, and a service manager that hangs must not take the service along.
    private static let longestWaitSeconds = 1

    private let address: UnixDatagramAddress?

    package init(environment: [String: String]) {
        address = environment["NOTIFY_SOCKET"].flatMap(UnixDatagramAddress.init)
    }

    /// Whether anybody listens for notices.
    package var isAwaited: Bool { address != nil }

    /// Sends the notices in one datagram, which systemd takes as a whole. False when it could not be sent, or nobody waits.
    @discardableResult
    package func send(_ notices: SystemdNotice...) -> Bool {
        guard let address, !notices.isEmpty, let sender = UnixDatagramSender() else { return false }
        let text = notices.map(\.assignments).joined(separator: "\n")
        return sender.send(Array(text.utf8), to: address, waitingSeconds: Self.longestWaitSeconds) == .sent
    }

    /// For `SystemdNotice.reloading`: CLOCK_MONOTONIC, which systemd compares with its own reading.
    package static func monotonicMicroseconds() -> Int64 {
        var instant = timespec()
        clock_gettime(CLOCK_MONOTONIC, &instant)
        return Int64(instant.tv_sec) * 1_000_000 + Int64(instant.tv_nsec) / 1000
    }
}
