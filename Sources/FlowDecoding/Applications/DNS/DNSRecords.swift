import FlowModel

/// Finds the addresses that answer a question: its own, those of the aliases it leads to (CNAME, and SVCB or HTTPS in alias
/// mode), and the hints of SVCB and HTTPS records (RFC 9460). Records of other names do not count.
struct DNSRecords {
    private(set) var addresses: [DNSAddress] = []
    /// Each name that stands for a question, and the question.
    private var askedFor: [DNSName: [UInt8]] = [:]
    private var position: Int

    init(questions: [DNSName], start: Int) {
        for name in questions where name.isUsable && !name.bytes.isEmpty { askedFor[name] = name.bytes }
        position = start
    }

    mutating func readAnswers(_ count: Int, of message: Span<UInt8>) {
        guard !askedFor.isEmpty else { return }
        for _ in 0..<min(count, DNSMessage.mostRecords) {
            guard let record = DNSRecord(at: position, of: message) else { return }
            if let question = askedFor[record.owner] { take(record, for: question, of: message) }
            position = record.data.upperBound
        }
    }

    private mutating func take(_ record: DNSRecord, for question: [UInt8], of message: Span<UInt8>) {
        let data = record.data
        switch record.type {
        case 1 where data.count == 4: add(IPAddress(v4: message.big32(at: data.lowerBound)), for: question)
        case 28 where data.count == 16: addIPv6(at: data.lowerBound, for: question, of: message)
        case 5: addAlias(at: data.lowerBound, for: question, of: message)
        case 64, 65: takeService(data, for: question, of: message)
        default: return
        }
    }

    private mutating func add(_ address: IPAddress, for question: [UInt8]) {
        guard addresses.count < DNSMessage.mostAddresses else { return }
        addresses.append(DNSAddress(address: address, name: question))
    }

    private mutating func addIPv6(at start: Int, for question: [UInt8], of message: Span<UInt8>) {
        add(IPAddress(high: message.big64(at: start), low: message.big64(at: start + 8)), for: question)
    }

    private mutating func addAlias(at start: Int, for question: [UInt8], of message: Span<UInt8>) {
        guard let (alias, _) = DNSName.read(at: start, of: message), askedFor[alias] == nil else { return }
        askedFor[alias] = question
    }

    /// Priority, target, parameters (RFC 9460 section 2.2). Priority 0 is an alias.
    private mutating func takeService(_ data: Range<Int>, for question: [UInt8], of message: Span<UInt8>) {
        guard data.count >= 3 else { return }
        if message.big16(at: data.lowerBound) == 0 {
            return addAlias(at: data.lowerBound + 2, for: question, of: message)
        }
        guard let (_, end) = DNSName.read(at: data.lowerBound + 2, of: message) else { return }
        var start = end
        while start + 4 <= data.upperBound {
            let value = (start + 4)..<(start + 4 + Int(message.big16(at: start + 2)))
            guard value.upperBound <= data.upperBound else { return }
            takeHint(message.big16(at: start), value, for: question, of: message)
            start = value.upperBound
        }
    }

    /// The parameters ipv4hint and ipv6hint: addresses, one behind the other (RFC 9460 section 7.3).
    private mutating func takeHint(
        _ key: UInt16, _ value: Range<Int>, for question: [UInt8], of message: Span<UInt8>
    ) {
        switch key {
        case 4 where value.count % 4 == 0:
            for start in stride(from: value.lowerBound, to: value.upperBound, by: 4) {
                add(IPAddress(v4: message.big32(at: start)), for: question)
            }
        case 6 where value.count % 16 == 0:
            for start in stride(from: value.lowerBound, to: value.upperBound, by: 16) {
                addIPv6(at: start, for: question, of: message)
            }
        default: return
        }
    }
}
