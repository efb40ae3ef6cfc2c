/// The first twelve bytes of a DNS message (RFC 1035 section 4.1.1).
struct DNSHeader {
    static let length = 12

    let flags: UInt16
    let questions: Int
    let answers: Int
    let authorities: Int
    let additionals: Int

    init?(_ message: Span<UInt8>) {
        guard message.count >= DNSHeader.length else { return nil }
        flags = message.big16(at: 2)
        questions = Int(message.big16(at: 4))
        answers = Int(message.big16(at: 6))
        authorities = Int(message.big16(at: 8))
        additionals = Int(message.big16(at: 10))
    }

    var isResponse: Bool { flags & 0x8000 != 0 }
    /// 0 is an ordinary question.
    var operation: UInt16 { flags >> 11 & 0x0f }
    var responseCode: UInt16 { flags & 0x0f }

    /// What every message that somebody meant as DNS has, even where nothing else says so: one question, no more records
    /// than a resolver or its client sends, no bit of no meaning (`Z`), nothing cut off (`TC`).
    var isPlausible: Bool {
        guard operation == 0, questions == 1, flags & 0x0240 == 0 else { return false }
        if isResponse { return answers + authorities + additionals <= 64 }
        return responseCode == 0 && answers == 0 && authorities == 0 && additionals <= 1
    }
}
