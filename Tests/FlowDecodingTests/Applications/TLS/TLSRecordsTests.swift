import FlowDecoding
import Testing

@Suite struct TLSRecordsTests {
    private let message = HelloBuilder(extensions: [HelloBuilder.keyShare(1200)]).message
    private let name = SeenName(kind: .tlsServerName, bytes: Array("www.example.org".utf8))

    @Test func everyVersionOfRecord() {
        for version in [0, 1, 2, 3, 4, 9] as [UInt8] {
            let stream = HelloBuilder.records(message, version: version)
            #expect(TLSRecords.clientHello(in: stream) == .hello(name))
            #expect(TLSRecords.clientHello(in: ([1, 2, 3] + stream + [23, 3, 3]), from: 3) == .hello(name))
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5, 100, 1000]) func overManyRecords(_ size: Int) {
        let stream = HelloBuilder.records(message, size: size)
        #expect(TLSRecords.clientHello(in: stream) == .hello(name))
    }

    @Test func withOtherMessagesInItsRecord() {
        let stream = HelloBuilder.records(message + HelloBuilder.message([1, 2, 3], type: 11))
        #expect(TLSRecords.clientHello(in: stream) == .hello(name))
    }

    @Test(arguments: [7, 16_384]) func growsByteByByte(_ size: Int) {
        let stream = HelloBuilder.records(message, size: size)
        var records = TLSRecords()
        for count in 0..<stream.count {
            guard case .incomplete(let needed) = records.read(stream[..<count]) else {
                Issue.record("\(count) bytes are enough")
                return
            }
            #expect(needed > count && needed <= stream.count)
        }
        #expect(records.nameSoFar == SeenName(kind: .tlsServerName, bytes: name.bytes, isCover: true))
        #expect(records.read(stream) == .hello(name))
        #expect(records.nameSoFar == nil)
        #expect(records.read(stream) == .notHello)
    }

    @Test func askingOnlyWhenEnoughCameFindsTheSame() {
        let stream = HelloBuilder.records(message, size: 300)
        var records = TLSRecords()
        var count = 1
        var calls = 0
        while case .incomplete(let needed) = records.read(stream[..<count]) {
            count = needed
            calls += 1
            #expect(count <= stream.count && calls < 40)
        }
        #expect(count == stream.count)
    }

    @Test func noNameIsAnAnswer() {
        let stream = HelloBuilder.records(HelloBuilder(names: []).message)
        #expect(TLSRecords.clientHello(in: stream) == .hello(nil))
    }

    @Test func theHelloOfSSL2HasNoName() {
        for version in [[0, 2], [3, 0], [3, 1], [3, 3]] as [[UInt8]] {
            let stream = [0x80, 0x2e, 1] + version + [0, 0x15, 0, 0, 0, 0x10]
            #expect(TLSRecords.clientHello(in: stream) == .hello(nil))
        }
        #expect(TLSRecords.clientHello(in: [0x80, 0x2e, 2, 3, 1]) == .notHello)
        #expect(TLSRecords.clientHello(in: [0x80, 0x2e, 1, 4, 1]) == .notHello)
        #expect(TLSRecords.clientHello(in: [0x80, 0x2e]) == .incomplete(needed: 5))
    }

    @Test(
        arguments: [
            [71], [71, 69, 84, 32, 47], [23, 3, 3, 0, 9], [22, 3, 1, 0, 0], [22, 3, 1, 0xff, 0xff],
            [22, 3, 1, 0x44, 1],
            [22, 3, 3, 0, 4, 2, 0, 0, 40], [22, 3, 3, 0, 2, 2, 0], [22, 3, 1, 0, 1, 1, 21],
            [22, 3, 1, 0, 1, 1, 23, 3, 1, 0, 9],
        ] as [[UInt8]])
    func whatIsNoHelloIsRefusedEarly(_ stream: [UInt8]) {
        #expect(TLSRecords.clientHello(in: stream) == .notHello)
    }

    @Test func aStartBeyondTheStreamIsNone() {
        #expect(TLSRecords.clientHello(in: message, from: message.count + 1) == .notHello)
        #expect(TLSRecords.clientHello(in: message, from: -1) == .notHello)
    }

    /// The largest message in the smallest records, every byte a call: read once, or this would not end in time.
    @Test func costsAsMuchAsItIsLong() {
        let body = HelloBuilder(extensions: Array(repeating: (0x1234, [UInt8]()), count: 15_000)).body
        let stream = HelloBuilder.records(HelloBuilder.message(body), size: 1)
        var records = TLSRecords()
        var last = TLSReading.notHello
        for count in stride(from: 5, through: stream.count, by: 6) {
            last = records.read(stream.span.extracting(0..<count))
        }
        #expect(last == .incomplete(needed: stream.count))
        #expect(records.read(stream) == .hello(name))
    }

    @Test func looksLikeOneByItsFirstBytes() {
        let stream = HelloBuilder.records(message)
        for count in 6...11 { #expect(TLSRecords.looksLikeClientHello(stream[..<count])) }
        for count in 0..<6 { #expect(!TLSRecords.looksLikeClientHello(stream[..<count])) }
        let late = Array("STARTTLS\r\n".utf8) + stream
        #expect(TLSRecords.looksLikeClientHello(late, at: 10))
        for offset in [0, 9, 11, late.count, late.count + 9, -1] {
            #expect(!TLSRecords.looksLikeClientHello(late, at: offset))
        }
        let tiny = HelloBuilder.records(message, size: 1)
        #expect(TLSRecords.looksLikeClientHello(tiny))
    }

    @Test func everyOtherFirstByteLooksLikeNone() {
        let stream = Array(HelloBuilder.records(message)[..<11])
        // Not the low byte of the lengths, whose every value is good.
        for index in [0, 1, 2, 3, 5, 6, 9, 10] {
            var changed = stream
            changed[index] = 0xff
            #expect(!TLSRecords.looksLikeClientHello(changed), "byte \(index)")
        }
    }
}
