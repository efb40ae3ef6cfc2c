import FlowDecoding
import FlowModel
import Testing

@Suite("Tunnels")
struct TunnelTests {
    private typealias Build = FrameBuilder
    /// A question for example.com, as it can stand on any port.
    private static let question: [UInt8] =
        [0x08, 0x00, 0x01, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 7] + Array("example".utf8)
        + [3] + Array("com".utf8) + [0, 0, 1, 0, 1]
    private static let ports = [2152, 3544, 4754, 4789, 4790, 5072, 5247, 6081, 6635, 8472]

    @Test("Other datagrams on the port of a tunnel are delivered as themselves", arguments: ports)
    func otherDatagrams(_ port: Int) {
        var generator = SplitMix64(seed: UInt64(port))
        for round in 0..<300 {
            var payload = (0..<80).map { _ in UInt8.random(in: 0...255, using: &generator) }
            switch round % 3 {
            // QUIC: a long header of version 1, a short header.
            case 0: payload.replaceSubrange(0..<5, with: [payload[0] | 0xc0, 0, 0, 0, 1])
            case 1: payload[0] = payload[0] & 0x3f | 0x40
            default: payload.replaceSubrange(0..<TunnelTests.question.count, with: TunnelTests.question)
            }
            for frame in [
                Encapsulation.overUDP(payload, to: port), Encapsulation.overUDP(payload, to: 443, from: port),
            ] {
                let reading = PacketReading(frame)
                #expect(reading.payloads == [payload])
                #expect(reading.faults == 0)
            }
        }
    }

    @Test("A tunnel with something else than TCP or UDP inside is a datagram")
    func otherContents() {
        let request = Build.ethernet([0, 1, 8, 0, 6, 4, 0, 1], type: 0x0806)
        let echo = Build.ethernet(Build.ipv4([8, 0, 0, 0, 0, 0, 0, 0], number: 1))
        for inner in [request, echo, []] {
            let reading = PacketReading(Encapsulation.overUDP([8, 0, 0, 0, 0, 0, 1, 0] + inner, to: 4789))
            #expect(reading.segments.map(\.destinationPort) == [4789])
        }
    }

    @Test("An inner packet that says it is longer than its tunnel is none")
    func innerLength() {
        let packet = Build.ipv4(Encapsulation.datagram, total: 200)
        let reading = PacketReading(Encapsulation.overUDP(Build.gre(packet), to: 4754))
        #expect(reading.segments.map(\.destinationPort) == [4754])
    }

    @Test("Three tunnels, one in the other")
    func nested() {
        let header: [UInt8] = [8, 0, 0, 0, 0, 0, 1, 0]
        let second = Encapsulation.overUDP(header + Encapsulation.inner, to: 4789)
        let reading = PacketReading(Encapsulation.overUDP(header + second, to: 4789))
        #expect(reading.payloads == [Encapsulation.payload])
        // The innermost tunnel that does not hold is the segment.
        let broken = Encapsulation.overUDP([9] + header.dropFirst() + Encapsulation.inner, to: 8472)
        #expect(
            PacketReading(Encapsulation.overUDP(header + broken, to: 4789)).segments.map(\.destinationPort) == [8472])
    }

    @Test(
        "Versions, routes and keep-alives that are not read are counted",
        arguments: [
            (Build.gre(Encapsulation.packet, flags: 0x4000), 1, 0), (Build.gre(Encapsulation.packet, flags: 2), 1, 0),
            (Build.gre(Encapsulation.packet, flags: 0x3001), 1, 0), (Build.gre([], type: 0), 0, 1),
            (Build.gre([0, 0, 0, 1, 0, 0, 0, 2], type: 0x880b, flags: 0x2081), 0, 1),
            (Build.gre([0x30, 0, 0, 0, 0, 0, 0, 0], type: 0x88be, flags: 0x1000, fields: [0, 0, 0, 0]), 1, 0),
        ])
    func genericRoutingRefusals(_ packet: [UInt8], malformed: Int, notInternet: Int) {
        let reading = PacketReading(Build.ethernet(Build.ipv4(packet, number: 47)))
        #expect(reading.segments.isEmpty)
        #expect(reading.counts.malformed == malformed)
        #expect(reading.counts.notInternet == notInternet)
    }

    @Test("GTP is a tunnel only with its own length, and not by a wrong version")
    func mobile() {
        let length = Build.word(Encapsulation.packet.count)
        let shorter = Build.word(Encapsulation.packet.count - 1)
        for header in [[0x30, 0xff] + shorter, [0x50, 0xff] + length, [0x30, 0x01] + length, [0x20, 0xff] + length] {
            let reading = PacketReading(Encapsulation.overUDP(header + [0, 0, 0, 1] + Encapsulation.packet, to: 2152))
            #expect(reading.segments.map(\.destinationPort) == [2152])
        }
    }

    @Test(
        "CAPWAP under DTLS, its fragments and keep-alives are datagrams",
        arguments: [
            [1, 0, 0, 0, 0, 0, 0, 0], [0, 0x10, 0x03, 0x80, 0, 0, 0, 0], [0, 0x10, 0x02, 0x08, 0, 0, 0, 0],
            [0, 0x08, 0x03, 0, 0, 0, 0, 0], [0, 0x10, 0x05, 0, 0, 0, 0, 0],
        ] as [[UInt8]])
    func accessPoints(_ header: [UInt8]) {
        let frame = Build.wireless(Build.snap(Encapsulation.packet))
        #expect(
            PacketReading(Encapsulation.overUDP(header + frame, to: 5247)).segments.map(\.destinationPort) == [5247])
    }

    @Test("A pseudowire whose frame begins with 4 or 6 is no IP packet")
    func pseudowire() {
        for first: UInt8 in [0x44, 0x48, 0x60, 0x6e] {
            let inner = [first] + Encapsulation.inner.dropFirst()
            #expect(PacketReading(Build.ethernet(Build.label(inner), type: 0x8847)).payloads == [Encapsulation.payload])
        }
    }

    @Test("Teredo between peers is a tunnel only to the byte, and with an address of its own")
    func peers() {
        let own = [0x20, 1] + [UInt8](repeating: 0, count: 14)
        let packet = Build.ipv6(Encapsulation.datagram, source: own)
        let other = Build.ipv6(Encapsulation.datagram)
        for (payload, port) in [(packet, 443), (packet + [0], 50001), (other, 50001)] {
            let reading = PacketReading(Encapsulation.overUDP(payload, to: 50001))
            #expect(reading.segments.map(\.destinationPort) == [UInt16(port)])
        }
    }
}
