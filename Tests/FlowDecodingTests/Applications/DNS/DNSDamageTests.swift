import FlowDecoding
import FlowModel
import Testing

@Suite struct DNSDamageTests {
    private let response = DNSBytes.response(
        "www.a.example", DNSBytes.record([0xc0, 12], 5, [3, 0x63, 0x64, 0x6e, 0xc0, 16]),
        DNSBytes.record(DNSBytes.name("cdn.a.example"), 1, [192, 0, 2, 1]),
        DNSBytes.record([0xc0, 12], 65, [0, 1, 0, 0, 4, 0, 4, 192, 0, 2, 2])
    ).bytes

    @Test func aCutMessageTellsWhatIsWhole() {
        let questionEnd = 12 + 15 + 4
        for end in 0..<response.count {
            let message = DNSMessage(Array(response[..<end]).span)
            #expect((message != nil) == (end >= questionEnd))
            #expect((message?.addresses.count ?? 0) <= 2)
            #expect(DNSMessage(Array(response[..<end]).span, isGuess: true) == nil)
        }
        #expect(DNSMessage(response.span, isGuess: true)?.addresses.count == 2)
        #expect(DNSMessage((response + [0]).span, isGuess: true) == nil)
        #expect(DNSMessage((response + [0]).span) != nil)
    }

    @Test func noChangedByteTraps() {
        for index in response.indices {
            for value in 0...UInt8.max {
                var changed = response
                changed[index] = value
                let message = DNSMessage(changed.span)
                #expect((message?.addresses.count ?? 0) <= DNSMessage.mostAddresses)
                #expect(message != nil || DNSMessage(changed.span, isGuess: true) == nil)
            }
        }
    }

    @Test func aGuessIsStrict() {
        func isTaken(_ message: DNSBytes) -> Bool { DNSMessage(message.bytes.span, isGuess: true) != nil }
        var query = DNSBytes.query("www.a_b.example")
        #expect(isTaken(query))
        query.additionals = [[0, 0, 41, 4, 0, 0, 0, 0, 0, 0, 0]]
        #expect(isTaken(query))
        query.additionals += query.additionals
        #expect(!isTaken(query))
        for name in ["example", "", "a+b.example", "*.example"] {
            #expect(!isTaken(.query(name)))
        }
        #expect(!isTaken(.query("a.example", "b.example")))
        #expect(!isTaken(DNSBytes(flags: 0x0100)))
        for flags in [0x0300, 0x0140, 0x0103, 0x2900] as [UInt16] {
            var odd = DNSBytes.query("a.example")
            odd.flags = flags
            #expect(!isTaken(odd))
        }
        for end in [[0, 0, 0, 1], [0, 1, 0, 2], [1, 200, 0, 1]] as [[UInt8]] {
            #expect(!isTaken(DNSBytes(flags: 0x0100, questions: [DNSBytes.name("a.example") + end])))
        }
    }

    @Test(arguments: 0..<4)
    func noiseIsNeverGuessedToBeDNS(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<2000 {
            let noise = (0..<Int.random(in: 0...90, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            #expect(DNSMessage(noise.span, isGuess: true) == nil)
        }
    }
}
