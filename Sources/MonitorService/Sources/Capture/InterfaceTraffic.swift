import Foundation

/// How many frames have come to an interface in all, whoever they are of: the kernel's own count, for which no frame is looked
/// at. It tells whether a mirror port delivers at all.
package struct InterfaceTraffic: Sendable {
    private let place: String

    /// - Parameter folder: where the kernel shows its interfaces.
    package init(_ interface: String, folder: String = "/sys/class/net") {
        place = "\(folder)/\(interface)/statistics/rx_packets"
    }

    /// Nil when there is no such interface.
    package var frames: Int? {
        guard let text = try? String(contentsOfFile: place, encoding: .utf8) else { return nil }
        return Int(text.trimmingCharacters(in: .whitespacesAndNewlines))
    }
}
