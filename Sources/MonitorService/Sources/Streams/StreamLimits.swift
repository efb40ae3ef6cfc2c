import NIOCore

/// How much a sender may ask of a listening socket.
package struct StreamLimits: Sendable {
    /// Squid opens one connection a worker. Thirty-two serve four proxies of eight workers, and what they all can make the
    /// service hold is 10 MiB.
    package var connections = 32
    /// How long a begun line may take to end, counted only while the service waits for bytes. Programs write whole lines, so
    /// a piece is seconds old only when the network is ill or the sender means harm. A connection on which no line has
    /// begun may be silent for as long as it likes: a proxy is, every night. Whether its machine is still there, TCP
    /// keep-alive asks (`StreamKeepAlive`).
    package var lineTime = TimeAmount.seconds(30)
    package var handshakeTime = TimeAmount.seconds(10)
    /// Bytes of whole lines that are gathered while earlier ones are taken, before no more is read: half a minute of a
    /// busy school.
    package var gatheredBytes = 1024 * 1024

    package init() {}
}
