import FlowModel
import NIOCore

extension IPAddress {
    /// The address of the other end; nil for a Unix socket.
    init?(_ socket: SocketAddress) {
        // `sockaddr_in` holds the address from byte 4, `sockaddr_in6` from byte 8, both in network order (ip(7), ipv6(7)).
        switch socket {
        case .v4: self.init(v4: socket.word(at: 4))
        case .v6: self.init(high: socket.word(at: 8), low: socket.word(at: 16))
        case .unixDomainSocket: return nil
        }
    }
}

extension SocketAddress {
    /// A number in network order inside the system's form of the address.
    fileprivate func word<Word: FixedWidthInteger>(at offset: Int) -> Word {
        withSockAddr { address, size in
            precondition(offset + MemoryLayout<Word>.size <= size)
            return Word(bigEndian: UnsafeRawPointer(address).loadUnaligned(fromByteOffset: offset, as: Word.self))
        }
    }
}
