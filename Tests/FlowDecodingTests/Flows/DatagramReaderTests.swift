import FlowDecoding
import Testing

@Suite struct DatagramReaderTests {
    private func found(_ datagrams: [[UInt8]], by reader: DatagramReader = DatagramReader()) -> [String] {
        var found: [String] = []
        for datagram in datagrams {
            reader.read(datagram.span) { finding in
                switch finding {
                case .name(let name): found.append(written(name))
                case .message(let message): found += message.names.map { "dns " + String(decoding: $0, as: UTF8.self) }
                }
            }
        }
        return found
    }

    private var dtls: [UInt8] {
        let body = HelloBuilder(cookie: []).body
        let message = [1] + HelloBuilder.big24(body.count) + [0, 0, 0, 0, 0] + HelloBuilder.big24(body.count) + body
        return [22, 0xfe, 0xfd, 0, 0, 0, 0, 0, 0, 0, 0] + HelloBuilder.big16(message.count) + message
    }

    private let quic = QUICPacketBuilder.hello(QUICPacketBuilder())
    private let query = DNSBytes.query("www.example.org").bytes
    private let other: [UInt8] = [0x80, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]

    @Test func eachProtocol() {
        #expect(found([quic]) == ["quic_sni www.example.org"])
        #expect(found([dtls]) == ["dtls_sni www.example.org"])
        #expect(found([query]) == ["dns www.example.org"])
        #expect(found([[], other, [0x16], [0xc0]]) == [])
    }

    @Test func guessesEndAtTheBoundButLongHeadersAreAlwaysLookedAt() {
        let most = DatagramReader.mostGuesses
        let calls = [[UInt8]](repeating: other, count: most - 1)
        #expect(found(calls + [query]) == ["dns www.example.org"])
        #expect(found(calls + [other, query]) == [])
        #expect(found(calls + [other, dtls]) == [])
        #expect(found(calls + [other, quic]) == ["quic_sni www.example.org"])
    }

    @Test func tellsWhatItPassesOver() {
        let reader = DatagramReader()
        #expect(reader.passedOver == 0)
        _ = found([[UInt8]](repeating: other, count: DatagramReader.mostGuesses), by: reader)
        #expect(reader.passedOver == 0b0111)
        _ = found([quic], by: reader)
        #expect(reader.passedOver == 0b0110)
    }

    @Test func aSecondConnectionOfTheFlowIsFound() {
        let next = QUICPacketBuilder(keysFrom: [9, 9, 9, 9, 9, 9, 9, 9], destination: [9, 9, 9, 9, 9, 9, 9, 9])
        let short: [UInt8] = [0x41] + other
        let datagrams = [quic, short, short, QUICPacketBuilder.hello(next, "two.example.org")]
        #expect(found(datagrams) == ["quic_sni www.example.org", "quic_sni two.example.org"])
    }

    @Test func noDamageTrapsOrInvents() {
        for datagram in [dtls, query] {
            for index in datagram.indices {
                #expect(found([Array(datagram[..<index])]) == [])
                for value in [0, 0x7f, 0xff] as [UInt8] {
                    var changed = datagram
                    changed[index] = value
                    #expect(found([changed]).count <= 1)
                }
            }
        }
    }
}
