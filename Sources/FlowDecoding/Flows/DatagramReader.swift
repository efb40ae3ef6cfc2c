/// What is read in a UDP flow beyond single messages of DNS.
package final class DatagramReader {
    /// Datagrams at the beginning of a flow that are looked at: a call or a game sends no hello at all.
    package static let mostGuesses = 8

    private var quic: QUICConnection?
    private var dtls: DTLSConnection?
    private var guesses = 0

    package init() {}

    /// Bit n is set when datagrams whose first two bits are n tell nothing any more: in QUIC all but the first packets have
    /// a short header, and only a long header is looked for in a flow that nobody knows.
    package var passedOver: UInt8 {
        if quic != nil { return 0b0110 }
        return guesses < Self.mostGuesses ? 0 : 0b0111
    }

    package enum Finding {
        case name(SeenName)
        case message(DNSMessage)
    }

    package func read(_ datagram: Span<UInt8>, report: (Finding) -> Void) {
        guard !datagram.isEmpty, passedOver >> (datagram[0] >> 6) & 1 == 0 else { return }
        if quic != nil {
            readQUIC(datagram, report)
        } else {
            guesses += 1
            guess(datagram, report)
        }
    }

    private func readQUIC(_ datagram: Span<UInt8>, _ report: (Finding) -> Void) {
        guard let reading = quic?.read(datagram), let name = reading.name else { return }
        report(.name(name))
    }

    private func guess(_ datagram: Span<UInt8>, _ report: (Finding) -> Void) {
        if QUICConnection.canBegin(datagram) {
            quic = QUICConnection()
            readQUIC(datagram, report)
        } else if dtls != nil || DTLSConnection.canBegin(datagram) {
            var connection = dtls ?? DTLSConnection()
            if let name = connection.read(datagram) { report(.name(name)) }
            dtls = connection
        } else if let message = DNSMessage(datagram, isGuess: true) {
            report(.message(message))
        }
    }
}
