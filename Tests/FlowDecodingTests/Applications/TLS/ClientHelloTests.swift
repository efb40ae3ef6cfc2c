import FlowDecoding
import Testing

@Suite struct ClientHelloTests {
    private func read(_ message: [UInt8]) -> (progress: ClientHello.Progress, hello: ClientHello) {
        var hello = ClientHello()
        return (hello.read(message), hello)
    }

    private func name(_ message: [UInt8]) -> String? {
        let (progress, hello) = read(message)
        guard progress == .complete else { return nil }
        return hello.serverName.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func namesTheServerInLowerCase() {
        #expect(name(HelloBuilder(names: ["WWW.Example.ORG"]).message) == "www.example.org")
        #expect(name(HelloBuilder(names: ["www.example.org"], namesComeLast: true).message) == "www.example.org")
        #expect(name(HelloBuilder(names: ["A[Z@`z{"]).message) == "a[z@`z{")
    }

    @Test func bytesThatAreNoLettersStay() {
        let hello = HelloBuilder(names: ["a\0\u{1b}[2J é.org"])
        #expect(name(hello.message) == "a\0\u{1b}[2j é.org")
    }

    @Test func helloWithoutName() {
        for body in [
            HelloBuilder(names: []).body, HelloBuilder(names: [""]).body, HelloBuilder().fixedPart,
            HelloBuilder(names: [], extensions: [(0, [])]).body,
            HelloBuilder(names: [], extensions: [(0, HelloBuilder.serverNames([[65]], type: 1))]).body,
        ] {
            let (progress, hello) = read(HelloBuilder.message(body))
            #expect(progress == .complete)
            #expect(hello.serverName == nil)
            #expect(hello.seenName(.tlsServerName, isComplete: true) == nil)
        }
    }

    @Test func ofSeveralNamesTheFirstAndNeverAsEvidence() {
        let inOne = HelloBuilder(names: ["one.example", "two.example"])
        let extra = HelloBuilder.serverNames([Array("two.example".utf8)])
        let inTwo = HelloBuilder(names: ["one.example"], extensions: [(0, extra)])
        for builder in [inOne, inTwo] {
            let (progress, hello) = read(builder.message)
            #expect(progress == .complete)
            #expect(hello.hasSeveralNames)
            let expected = SeenName(kind: .tlsServerName, bytes: Array("one.example".utf8), isCover: true)
            #expect(hello.seenName(.tlsServerName, isComplete: true) == expected)
        }
    }

    @Test(
        arguments: [
            (0xfe0d, [0, 1], true), (0xfe0d, [], true), (0xfe0d, [1], false), (0xfe0c, [9], true), (0xfe08, [], true),
            (0xffce, [1, 2], true), (0xfe0e, [0], false), (0x0010, [0], false),
        ] as [(UInt16, [UInt8], Bool)])
    func whatHidesAnotherHelloMakesACover(_ type: UInt16, _ body: [UInt8], _ isCover: Bool) {
        for namesComeLast in [false, true] {
            let builder = HelloBuilder(extensions: [(type, body)], namesComeLast: namesComeLast)
            let (progress, hello) = read(builder.message)
            #expect(progress == .complete)
            #expect(hello.hasEncryptedHello == isCover)
            #expect(hello.seenName(.tlsServerName, isComplete: true)?.isCover == isCover)
        }
    }

    @Test func everyPrefixAsksForMoreAndGoesOn() {
        let message = HelloBuilder(extensions: [HelloBuilder.keyShare(40), (0xfe0d, [0])]).message
        var hello = ClientHello()
        var last = 0
        for count in 0..<message.count {
            guard case .incomplete(let needed) = hello.read(message[..<count]) else {
                Issue.record("\(count) bytes are enough")
                return
            }
            #expect(needed > count && needed <= message.count && needed >= last)
            last = needed
        }
        #expect(hello.serverName != nil)
        #expect(hello.read(message) == .complete)
        #expect(hello.read((message + [1, 2, 3])) == .complete)
    }

    @Test func aNameWhoseHelloIsCutIsNeverEvidence() {
        let message = HelloBuilder(extensions: [HelloBuilder.keyShare(400)]).message
        let (progress, hello) = read(Array(message.dropLast(100)))
        #expect(progress == .incomplete(needed: message.count))
        #expect(hello.seenName(.tlsServerName, isComplete: false)?.isCover == true)
    }

    @Test func refusesWhatIsNoHello() {
        #expect(read([2]).progress == .malformed)
        #expect(read([2, 0, 0, 40]).progress == .malformed)
        #expect(read(HelloBuilder.message(HelloBuilder().body, type: 2)).progress == .malformed)
        #expect(read(HelloBuilder.message([])).progress == .malformed)
    }

    @Test func refusesAMessageOverTheLimitBeforeItComes() {
        let longest = ClientHello.longestMessage - 4
        #expect(read([1] + HelloBuilder.big24(longest + 1)).progress == .malformed)
        #expect(read([1] + HelloBuilder.big24(longest)).progress == .incomplete(needed: 39))
    }

    @Test func refusesLengthsThatContradictEachOther() {
        let fixed = HelloBuilder().fixedPart
        let name = HelloBuilder.serverNames([[97]])
        let bodies: [[UInt8]] = [
            [3, 3] + [UInt8](repeating: 0, count: 32) + [33] + [UInt8](repeating: 0, count: 80),
            fixed + [0], fixed + [0, 9, 0, 0, 0, 1, 1], fixed + [0, 3, 0, 0, 0],
            fixed + [0, 8, 0, 0, 0, 5, 0, 3, 0, 0], fixed + [0, 5, 0, 0, 0, 1, 0],
            HelloBuilder(names: [], extensions: [(0, [0, 9] + name.dropFirst(2))]).body,
            HelloBuilder(names: [], extensions: [(0, [0, 4, 0, 0, 2, 97])]).body,
            HelloBuilder(names: [], extensions: [(0, [0, 2, 0, 0])]).body,
        ]
        for body in bodies { #expect(read(HelloBuilder.message(body)).progress == .malformed, "\(body)") }
    }

    @Test func noByteChangedAndNoPrefixTraps() {
        let message = HelloBuilder(names: ["a.example", "b.example"], extensions: [(0xfe0d, [0]), (0, [])]).message
        var complete = 0
        for index in message.indices {
            for value in [0, 1, 0x7f, 0xff] as [UInt8] {
                var changed = message
                changed[index] = value
                for count in stride(from: 0, through: changed.count, by: 7) { _ = read(Array(changed[..<count])) }
                if read(changed).progress == .complete { complete += 1 }
            }
        }
        #expect(complete > 0)
    }
}
