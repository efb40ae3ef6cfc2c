/// What is read in a UDP flow beyond single messages of DNS.
final class DatagramReader {
    /// Datagrams at the beginning of a flow that are looked at: a call or a game sends no hello at all.
    static let mostGuesses = 8

    var quic: QUICConnection?
    private var dtls: DTLSConnection?
    private var guesses = 0

    enum Finding {
        case name(SeenName)
        case message(DNSMessage)
    }

    func read(_ datagram: Span<UInt8>, report: (Finding) -> Void) {
        guard !datagram.isEmpty else { return }
        if quic != nil {
            readQUIC(datagram, report)
        } else if guesses < Self.mostGuesses || datagram[0] & 0xc0 == 0xc0 {
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
