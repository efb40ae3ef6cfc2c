/// One resource record (RFC 1035 section 4.1.3): whose it is, and where its data lies.
struct DNSRecord {
    let owner: DNSName
    let type: UInt16
    let data: Range<Int>

    /// Nil when it does not lie within the message.
    init?(at start: Int, of message: Span<UInt8>) {
        guard let (owner, end) = DNSName.read(at: start, of: message), end + 10 <= message.count else { return nil }
        let data = (end + 10)..<(end + 10 + Int(message.big16(at: end + 8)))
        guard data.upperBound <= message.count else { return nil }
        self.owner = owner
        self.type = message.big16(at: end)
        self.data = data
    }
}
