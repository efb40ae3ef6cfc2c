import Foundation
import ServiceInterface

/// Whether packets can be captured at an interface. Nothing is opened for it: the kernel says what there is.
package enum InterfaceCheck {
    /// What the kernel says of an interface.
    package struct Facts: Hashable, Sendable {
        package let isUp: Bool
        /// Frames that have come to it, whoever they are of.
        package let frames: Int

        package init(isUp: Bool, frames: Int) {
            self.isUp = isUp
            self.frames = frames
        }

        /// Nil when there is no interface of that name.
        init?(of interface: String, folder: String = "/sys/class/net") {
            guard let frames = InterfaceTraffic(interface, folder: folder).frames,
                let text = try? String(contentsOfFile: "\(folder)/\(interface)/flags", encoding: .utf8),
                let flags = Int(text.trimmingCharacters(in: .whitespacesAndNewlines).dropFirst(2), radix: 16)
            else { return nil }
            // IFF_UP of netdevice(7).
            self.init(isUp: flags & 1 == 1, frames: frames)
        }
    }

    static func remarks(_ name: String, _ interface: String, state: SourceHealth.State?) -> [CheckUpRemark] {
        [remark(name, interface, Facts(of: interface), state: state)]
    }

    /// - Parameter state: of the running service; nil where none answers.
    package static func remark(
        _ name: String, _ interface: String, _ facts: Facts?, state: SourceHealth.State?
    ) -> CheckUpRemark {
        guard let facts else {
            return .mend(.source, "\(name): there is no interface \(interface)", "`ip link` lists them")
        }
        guard facts.isUp else {
            return .mend(.source, "\(name): the interface \(interface) is down", "ip link set \(interface) up")
        }
        switch state {
        case .unreadable?:
            return .mend(
                .source, "\(name): nothing is captured at \(interface), or nobody is known by leases",
                "journalctl USHER_EVENT=capture-refused + USHER_EVENT=leases-refused says why; the drop-in capture.conf gives "
                    + "what capturing takes")
        case .waiting?:
            return .mend(
                .source, "\(name): no open window binds a device or an address that packets show",
                "a user name is known by `leases` alone; otherwise the Principal binds the device's hardware address")
        default: break
        }
        guard facts.frames > 0 else {
            return .mend(
                .source, "\(name): not one frame has ever come to \(interface)",
                "is the switch's port mirrored to it? docs/operations.md, A mirror port")
        }
        return .good(.source, "\(name): \(interface) is up, and frames come to it")
    }
}
