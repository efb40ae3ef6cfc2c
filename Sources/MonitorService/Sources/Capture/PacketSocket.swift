import CLibpcap
import Glibc

/// What is asked of a capture's socket past libpcap (packet(7), socket(7)).
struct PacketSocket {
    /// An EtherType that no frame has: below 0x0600 that field is a length (IEEE 802.3 clause 3.2.6), and Linux uses no such
    /// number. A socket that waits for it receives nothing.
    static let silence: CInt = 0x05ff
    /// `ETH_P_ALL`: frames of every type, which C's headers hold as a macro.
    private static let everything: UInt16 = 0x0003
    /// `SO_GET_FILTER` and `SO_LOCK_FILTER`.
    private static let filterLength: CInt = SO_ATTACH_FILTER
    private static let filterLock: CInt = 44

    let descriptor: CInt

    /// How many instructions the filter in the kernel has; 0 without one.
    var filterInstructions: Int {
        var count: socklen_t = 0
        return getsockopt(descriptor, SOL_SOCKET, Self.filterLength, nil, &count) == 0 ? Int(count) : 0
    }

    /// From here on nothing takes the filter off, not even this process.
    /// - Returns: whether that is so.
    func lockFilter() -> Bool {
        var isOn: CInt = 1
        return setsockopt(descriptor, SOL_SOCKET, Self.filterLock, &isOn, socklen_t(MemoryLayout<CInt>.size)) == 0
    }

    /// Lets frames of every type come to the filter.
    /// - Returns: the system's error, or 0.
    func receiveEverything(of interface: UInt32) -> CInt {
        var place = sockaddr_ll()
        place.sll_family = UInt16(AF_PACKET)
        place.sll_protocol = Self.everything.bigEndian
        place.sll_ifindex = CInt(interface)
        let status = withUnsafePointer(to: &place) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_ll>.size))
            }
        }
        return status == 0 ? 0 : errno
    }
}
