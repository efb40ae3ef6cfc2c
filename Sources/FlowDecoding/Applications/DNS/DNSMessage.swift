/// A DNS message (RFC 1035 section 4): what was asked, and for an answer the addresses of it.
package struct DNSMessage: Equatable, Sendable {
    /// Questions in one message. Resolvers ask one; a phone asks its neighbours a few dozen in one go (RFC 6762 section 5.3).
    package static let mostQuestions = 64
    /// Records looked at. An answer for one name has a few dozen at most; what follows is not needed.
    package static let mostRecords = 512
    /// Addresses taken of one message.
    package static let mostAddresses = 64

    package let isResponse: Bool
    /// The names asked for, in lower case, without the root and those that cannot be written as text unmistakably.
    package let names: [[UInt8]]
    /// The addresses of an answer without error.
    package let addresses: [DNSAddress]

    /// Reads a message where one is expected. The questions must be complete; the answers are read as far as they go, for
    /// captures may cut them.
    /// - Parameter isGuess: nothing but the bytes speaks for DNS: then every byte must be accounted for, and the name one
    ///   of a host.
    package init?(_ message: Span<UInt8>, isGuess: Bool = false) {
        guard let header = DNSHeader(message), DNSMessage.isReadable(header, isGuess) else { return nil }
        guard let (questions, position) = DNSMessage.questions(header.questions, of: message, isGuess) else {
            return nil
        }
        var records = DNSRecords(questions: questions, start: position)
        if header.isResponse, header.operation == 0, header.responseCode == 0 {
            records.readAnswers(header.answers, of: message)
        }
        if isGuess, !DNSMessage.isWhole(message, header, from: position) { return nil }
        isResponse = header.isResponse
        names = questions.filter { $0.isUsable && !$0.bytes.isEmpty }.map(\.bytes)
        addresses = records.addresses
    }

    /// The names of the questions and the offset behind them; nil when one is not whole, or not fit for a guess.
    private static func questions(
        _ count: Int, of message: Span<UInt8>, _ isGuess: Bool
    ) -> (names: [DNSName], end: Int)? {
        var names: [DNSName] = []
        var position = DNSHeader.length
        for _ in 0..<count {
            guard let (name, end) = DNSName.read(at: position, of: message), end + 4 <= message.count else {
                return nil
            }
            if isGuess {
                guard name.isHost, isKnown(message.big16(at: end), message.big16(at: end + 2)) else { return nil }
            }
            names.append(name)
            position = end + 4
        }
        return (names, position)
    }

    /// Reports each name that was asked for.
    package func report(_ service: DNSService, _ report: (SeenName) -> Void) {
        let kind = service.kind(isResponse: isResponse)
        for name in names { report(SeenName(kind: kind, bytes: name)) }
    }

    /// Whether the header at the beginning of `message`, of which the rest has not come, is one of a message that is read.
    static func mayBegin(_ message: Span<UInt8>, isGuess: Bool) -> Bool {
        guard let header = DNSHeader(message) else { return true }
        return isReadable(header, isGuess)
    }

    private static func isReadable(_ header: DNSHeader, _ isGuess: Bool) -> Bool {
        hasQuestion(header) && header.questions <= mostQuestions && (!isGuess || header.isPlausible)
    }

    /// Queries, answers to inverse ones, notices and updates of zones (RFC 3425, RFC 1996, RFC 2136): all have the name they
    /// are about in the place of a question. Other operations are not in use.
    private static func hasQuestion(_ header: DNSHeader) -> Bool {
        [0, 1, 4, 5].contains(header.operation)
    }

    /// Types that are in use, and the class Internet.
    private static func isKnown(_ type: UInt16, _ classOfRecord: UInt16) -> Bool {
        guard classOfRecord == 1 else { return false }
        return (1...65).contains(type) || (99...109).contains(type) || (249...258).contains(type)
    }

    /// Whether the records of all sections fill the message to its last byte.
    private static func isWhole(_ message: Span<UInt8>, _ header: DNSHeader, from start: Int) -> Bool {
        var position = start
        for _ in 0..<(header.answers + header.authorities + header.additionals) {
            guard let record = DNSRecord(at: position, of: message) else { return false }
            position = record.data.upperBound
        }
        return position == message.count
    }
}
