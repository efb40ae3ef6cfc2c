import Glibc
import NIOCore

/// TCP keep-alive (RFC 9293 section 3.8.4): the kernel asks the other machine whether it is still there, and ends the
/// connection when it is not. A silent proxy answers; one that lost its power does not, and holds no connection for ever.
enum StreamKeepAlive {
    /// Two minutes of silence, then four questions, fifteen seconds apart.
    private static let settings: [(ChannelOptions.Types.SocketOption, Int)] = [
        (.init(level: .socket, name: .so_keepalive), 1),
        (.init(level: .tcp, name: .init(rawValue: TCP_KEEPIDLE)), 120),
        (.init(level: .tcp, name: .init(rawValue: TCP_KEEPINTVL)), 15),
        (.init(level: .tcp, name: .init(rawValue: TCP_KEEPCNT)), 4),
    ]

    /// On the channel's own event loop. A connection that is already gone refuses, and ends by itself.
    static func set(on channel: any Channel) {
        for (option, value) in settings { try? channel.syncOptions?.setOption(option, value: value) }
    }
}
