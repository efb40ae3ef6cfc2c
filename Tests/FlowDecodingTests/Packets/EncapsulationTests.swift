import FlowDecoding
import FlowModel
import Testing

@Suite("Encapsulations")
struct EncapsulationTests {
    @Test("lead to the innermost segment", arguments: Encapsulation.all)
    func innermost(_ encapsulation: Encapsulation) throws {
        let reading = PacketReading(encapsulation.frame, link: encapsulation.link)
        try #require(reading.segments.count == 1)
        let segment = reading.segments[0]
        #expect(segment.transport == .udp)
        #expect(segment.sourcePort == 40000)
        #expect(segment.destinationPort == 443)
        #expect(reading.payloads == [Encapsulation.payload])
        #expect(segment.declaredLength == 24)
        #expect(segment.wireLength == encapsulation.frame.count)
        #expect(reading.faults == 0)
        let isVersion4 = segment.source == IPAddress("10.20.1.11") && segment.destination == IPAddress("203.0.113.10")
        #expect(isVersion4 || segment.destination == IPAddress("2001:db8::80"))
    }

    @Test(
        "that are cut deliver what is there or count a fault",
        arguments: Encapsulation.links + Encapsulation.internetTunnels)
    func truncated(_ encapsulation: Encapsulation) {
        let whole = encapsulation.frame.count
        for length in 0..<whole {
            let reading = PacketReading(
                Array(encapsulation.frame.prefix(length)), link: encapsulation.link, wireLength: whole)
            #expect(reading.segments.count + reading.faults == 1, "\(length) bytes")
            #expect(
                reading.segments.allSatisfy { $0.sourcePort == 40000 && $0.declaredLength == 24 }, "\(length) bytes")
            #expect(reading.payloads.allSatisfy { Encapsulation.payload.starts(with: $0) }, "\(length) bytes")
        }
    }

    @Test("over UDP that are cut leave the datagram around them", arguments: Encapsulation.datagramTunnels)
    func truncatedTunnel(_ encapsulation: Encapsulation) {
        let whole = encapsulation.frame.count
        for length in 0..<whole {
            let reading = PacketReading(Array(encapsulation.frame.prefix(length)), wireLength: whole)
            #expect(reading.segments.count == (length < 42 ? 0 : 1), "\(length) bytes")
            #expect(reading.segments.count + reading.faults == 1, "\(length) bytes")
        }
        // All of the inner headers: the inner segment, even without payload.
        let reading = PacketReading(Array(encapsulation.frame.dropLast(24)), wireLength: whole)
        #expect(reading.segments.map(\.sourcePort) == [40000])
    }

    @Test("with any byte changed do no harm", arguments: Encapsulation.all)
    func flipped(_ encapsulation: Encapsulation) {
        var reading = PacketReading()
        var frames = 0
        for index in encapsulation.frame.indices {
            for change: UInt8 in [0x01, 0x0f, 0x10, 0x80, 0xff] {
                var frame = encapsulation.frame
                frame[index] ^= change
                reading.read(frame, link: encapsulation.link)
                frames += 1
            }
        }
        reading.finish()
        #expect(reading.counts.frames == frames)
        // The payload, the addresses and the ports may be anything.
        #expect(reading.segments.count >= 5 * 24)
        #expect(reading.segments.allSatisfy { $0.payload.count <= $0.declaredLength })
    }
}
