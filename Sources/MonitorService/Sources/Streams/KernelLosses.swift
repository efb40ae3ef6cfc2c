import NIOCore

/// The datagrams that the kernel threw away because a socket's buffer was full: `SO_MEMINFO` of Linux 4.12 and later
/// (`linux/sock_diag.h`, `SK_MEMINFO_DROPS`), which unlike `/proc/net/udp` needs no view of the system's processes.
enum KernelLosses {
    private static let memoryInformation = NIOBSDSocket.Option(rawValue: 55)
    private static let drops = 8

    static func count(of socket: any SocketOptionProvider) async throws -> UInt32 {
        let words: InlineArray<9, UInt32> = try await socket.unsafeGetSocketOption(
            level: .socket, name: memoryInformation
        ).get()
        return words[drops]
    }
}
