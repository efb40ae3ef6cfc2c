/// What one datagram is to QUIC.
package struct QUICReading: Equatable, Sendable {
    /// It begins with a long header of a version that is known, or reserved, or with Google's first header.
    package var isQUIC = false
    /// It holds a packet that only the client of its connection can have sent.
    package var isFromClient = false
    /// The name of a hello that this datagram completed.
    package var name: SeenName?

    package init(isQUIC: Bool = false, isFromClient: Bool = false, name: SeenName? = nil) {
        self.isQUIC = isQUIC
        self.isFromClient = isFromClient
        self.name = name
    }
}
