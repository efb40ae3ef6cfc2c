import FlowDecoding
import FlowModel
import Testing

@Suite struct DNSMessageTests {
    /// A pointer to the name of the first question.
    private let first: [UInt8] = [0xc0, 12]

    private func names(_ bytes: [UInt8], isGuess: Bool = false) -> [String]? {
        DNSMessage(bytes.span, isGuess: isGuess)?.names.map { String(decoding: $0, as: UTF8.self) }
    }

    private func addresses(_ message: DNSBytes) -> [String]? {
        DNSMessage(message.bytes.span)?.addresses.map {
            "\($0.address) " + String(decoding: $0.name, as: UTF8.self)
        }
    }

    @Test func questionsAreRead() {
        #expect(names(DNSBytes.query("WWW.a.Example").bytes) == ["www.a.example"])
        #expect(names(DNSBytes.query("a.example", "b.example").bytes) == ["a.example", "b.example"])
        #expect(names(DNSBytes.query("").bytes) == [])
        #expect(names(DNSBytes.query("intranet").bytes) == ["intranet"])
        let compressed = DNSBytes(
            flags: 0, questions: [DNSBytes.name("a.example") + [0, 1, 0, 1], [1, 0x62, 0xc0, 14, 0, 1, 0, 1]])
        #expect(names(compressed.bytes) == ["a.example", "b.example"])
    }

    @Test func kindsFollowServiceAndDirection() {
        let wanted: [(UInt16, NameKind, NameKind)] = [
            (53, .dnsQuestion, .dnsAnswer), (5353, .mdnsQuestion, .mdnsAnswer), (5355, .llmnrQuestion, .llmnrAnswer),
        ]
        for (port, query, response) in wanted {
            guard let service = DNSService(port: port) else {
                Issue.record("no service at \(port)")
                continue
            }
            DNSMessage(DNSBytes.query("a.b").bytes.span)?.report(service) { #expect($0.kind == query) }
            DNSMessage(DNSBytes.response("a.b").bytes.span)?.report(service) { #expect($0.kind == response) }
        }
        #expect(DNSService(port: 137) == nil)
    }

    @Test func namesThatWouldLookLikeOthersAreLeftOut() {
        for label in ["a.b", "a b", "a\0", "\u{e4}", "\u{7f}"] {
            let question = [UInt8(label.utf8.count)] + Array(label.utf8) + DNSBytes.name("example") + [0, 1, 0, 1]
            #expect(names(DNSBytes(flags: 0, questions: [question]).bytes) == [])
        }
        #expect(names(DNSBytes.query("*.a_b.x=+/").bytes) == ["*.a_b.x=+/"])
    }

    @Test func namesAreBounded() {
        let label = String(repeating: "a", count: 63) + "."
        let longest = label + label + label + String(repeating: "a", count: DNSName.longestName - 3 * 64 - 2)
        #expect(names(DNSBytes.query(longest).bytes) == [longest])
        #expect(names(DNSBytes.query(longest + "a").bytes) == nil)
    }

    @Test func pointersLeadBackwardsAndAreBounded() {
        #expect(names([0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0xc0, 12, 0, 1, 0, 1]) == nil)
        #expect(names([0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0x61, 0xc0, 12, 0, 1, 0, 1]) == nil)
        #expect(names([0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0xc0, 40, 0, 1, 0, 1]) == nil)
        #expect(names([0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0xc0, 4, 0, 1, 0, 1]) == nil)
        #expect(names([0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0x41, 0x61, 0, 0, 1, 0, 1]) == nil)
        func chain(_ count: Int) -> [UInt8] {
            var questions = [DNSBytes.name("a") + [0, 1, 0, 1]]
            for number in 0..<count {
                // Each question is a pointer to the one before.
                let target = number == 0 ? 12 : 19 + (number - 1) * 6
                questions.append([0xc0, UInt8(target), 0, 1, 0, 1])
            }
            return DNSBytes(flags: 0, questions: questions).bytes
        }
        #expect(names(chain(DNSName.mostPointers))?.count == DNSName.mostPointers + 1)
        #expect(names(chain(DNSName.mostPointers + 1)) == nil)
    }

    @Test func questionsAreBounded() {
        func message(_ count: Int) -> [UInt8] {
            DNSBytes(flags: 0, questions: .init(repeating: DNSBytes.name("a.b") + [0, 1, 0, 1], count: count)).bytes
        }
        #expect(names(message(DNSMessage.mostQuestions))?.count == DNSMessage.mostQuestions)
        #expect(names(message(DNSMessage.mostQuestions + 1)) == nil)
    }

    @Test func operationsThatAskNothingAreRefused() {
        for operation in 0..<UInt16(16) {
            var message = DNSBytes.query("a.example")
            message.flags = operation << 11
            #expect((names(message.bytes) != nil) == [0, 1, 4, 5].contains(operation))
        }
    }

    @Test func addressesBelongToTheQuestion() {
        let message = DNSBytes.response(
            "www.a.example", DNSBytes.record(first, 5, [3, 0x63, 0x64, 0x6e, 0xc0, 16]),
            DNSBytes.record(DNSBytes.name("CDN.a.example"), 1, [192, 0, 2, 1]),
            DNSBytes.record(
                DNSBytes.name("cdn.a.example"), 28, [0x20, 1, 0xd, 0xb8] + [UInt8](repeating: 0, count: 11) + [9]),
            DNSBytes.record(DNSBytes.name("other.example"), 1, [192, 0, 2, 2]), DNSBytes.record(first, 1, [192, 0, 2]),
            DNSBytes.record(first, 16, [192, 0, 2, 3]), DNSBytes.record(first, 1, [192, 0, 2, 4]))
        #expect(
            addresses(message) == [
                "192.0.2.1 www.a.example", "2001:db8::9 www.a.example", "192.0.2.4 www.a.example",
            ])
    }

    @Test func servicesHintAtAddresses() {
        let hints: [UInt8] = [0, 1, 0, 0, 1, 0, 3, 2, 0x68, 0x33, 0, 4, 0, 8, 192, 0, 2, 1, 192, 0, 2, 2]
        let six: [UInt8] = [0, 6, 0, 16, 0x20, 1, 0xd, 0xb8] + [UInt8](repeating: 0, count: 11) + [9]
        #expect(
            addresses(.response("a.example", DNSBytes.record(first, 65, hints + six))) == [
                "192.0.2.1 a.example", "192.0.2.2 a.example", "2001:db8::9 a.example",
            ])
        let alias = DNSBytes.record(first, 65, [0, 0] + DNSBytes.name("b.example"))
        let target = DNSBytes.record(DNSBytes.name("b.example"), 1, [192, 0, 2, 7])
        #expect(addresses(.response("a.example", alias, target)) == ["192.0.2.7 a.example"])
        for cut in 0..<hints.count {
            let read = addresses(.response("a.example", DNSBytes.record(first, 65, Array(hints[..<cut]))))
            #expect(read == [])
        }
    }

    @Test func errorsAndQueriesGiveNoAddresses() {
        var message = DNSBytes.response("a.example", DNSBytes.record(first, 1, [192, 0, 2, 1]))
        #expect(addresses(message)?.count == 1)
        message.flags = 0x8183
        #expect(addresses(message) == [])
        message.flags = 0x0100
        #expect(addresses(message) == [])
    }

    @Test func recordsAndAddressesAreBounded() {
        let address = DNSBytes.record(first, 1, [192, 0, 2, 1])
        var message = DNSBytes.response("a.example")
        message.answers = .init(repeating: address, count: DNSMessage.mostAddresses + 1)
        #expect(addresses(message)?.count == DNSMessage.mostAddresses)
        let other = DNSBytes.record(first, 16, [])
        message.answers = .init(repeating: other, count: DNSMessage.mostRecords - 1) + [address]
        #expect(addresses(message)?.count == 1)
        message.answers = .init(repeating: other, count: DNSMessage.mostRecords) + [address]
        #expect(addresses(message) == [])
    }
}
