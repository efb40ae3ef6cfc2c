import FlowDecoding
import Testing

@Suite("Bounds of the decoder of packets")
struct PacketBoundsTests {
    private typealias Build = FrameBuilder

    /// The frame, the address type and IP are three of the headers, each tag is one, UDP is the last.
    @Test("Tags up to the bound of headers, and one more")
    func tags() {
        let most = PacketDecoder.mostHeaders - 3
        let frame = { (tags: Int) in
            var bytes = Encapsulation.packet
            for tag in 0..<tags { bytes = Build.tag(bytes, type: tag == 0 ? 0x0800 : 0x8100) }
            return Build.ethernet(bytes, type: 0x8100)
        }
        #expect(PacketReading(frame(most)).payloads == [Encapsulation.payload])
        #expect(PacketReading(frame(most + 1)).counts.tooDeep == 1)
    }

    @Test("Packets in packets and extension headers come to an end")
    func nesting() {
        var bytes = Encapsulation.packet
        for _ in 0..<100 { bytes = Build.ipv4(bytes, number: 4) }
        #expect(PacketReading(bytes, link: .rawIP).counts.tooDeep == 1)
        var headers = Encapsulation.datagram
        for index in 0..<100 { headers = Build.extensionHeader(headers, next: index == 0 ? 17 : 60) }
        #expect(PacketReading(Build.ipv6(headers, number: 60), link: .rawIP).counts.tooDeep == 1)
    }

    @Test("Tunnels beyond the bound leave the innermost datagram that was reached")
    func tunnels() {
        var bytes = Encapsulation.packet
        for _ in 0..<40 { bytes = Build.ipv4(Build.udp(Build.gre(bytes), from: 50000, to: 4754)) }
        let reading = PacketReading(bytes, link: .rawIP)
        #expect(reading.segments.map(\.destinationPort) == [4754])
        #expect(reading.faults == 0)
    }

    @Test("Sixteen labels, and one more")
    func labels() {
        let stack = { (count: Int) in
            var bytes = Build.label(Encapsulation.packet)
            for _ in 1..<count { bytes = Build.label(bytes, isBottom: false) }
            return Build.ethernet(bytes, type: 0x8847)
        }
        #expect(PacketReading(stack(16)).payloads == [Encapsulation.payload])
        #expect(PacketReading(stack(17)).counts.tooDeep == 1)
    }

    @Test("Eight extensions of GTP, and one more, and one without length")
    func extensions() {
        let tunnel = { (extensions: [UInt8]) in
            let length = Build.word(Encapsulation.packet.count + 4 + extensions.count)
            let header = [0x34, 0xff] + length + [0, 0, 0, 1, 0, 0, 0, 0x85]
            return Encapsulation.overUDP(header + extensions + Encapsulation.packet, to: 2152)
        }
        let row = { (count: Int) in (1...count).flatMap { [1, 0, 0, $0 == count ? 0 : 0x85] as [UInt8] } }
        #expect(PacketReading(tunnel(row(8))).segments.map(\.destinationPort) == [443])
        #expect(PacketReading(tunnel(row(9))).segments.map(\.destinationPort) == [2152])
        #expect(PacketReading(tunnel([0, 0, 0, 0])).segments.map(\.destinationPort) == [2152])
    }

    @Test("Frames of one aggregate, and an aggregate in an aggregate")
    func aggregates() {
        let one = Build.subframe(Build.snap(Build.ipv4(Build.udp([1]))))
        let many = (0..<PacketDecoder.mostSubframes + 5).flatMap { _ in one }
        let reading = PacketReading(Build.wireless(many, service: [0x80, 0]), link: .wireless)
        #expect(reading.segments.count == PacketDecoder.mostSubframes)
        #expect(reading.counts.tooDeep == 1)
        let inner = Build.ipv4(Build.gre(Build.wireless(one, service: [0x80, 0]), type: 0x8200), number: 47)
        let nested = Build.wireless(Build.subframe(Build.snap(inner)), service: [0x80, 0])
        #expect(PacketReading(nested, link: .wireless).counts.tooDeep == 1)
    }

    @Test("The 129th datagram in fragments pushes out the oldest, whose beginning is delivered")
    func datagrams() {
        var reading = PacketReading()
        for identification in 0..<129 {
            #expect(reading.segments.isEmpty)
            let payload = [UInt8](repeating: UInt8(identification), count: 8)
            let packet = Build.ipv4(Build.udp(payload, length: 100), identification: identification, fragment: 0x2000)
            reading.read(Build.ethernet(packet))
        }
        #expect(reading.payloads == [[UInt8](repeating: 0, count: 8)])
        #expect(reading.counts.datagramsAbandoned == 1)
        reading.finish()
        #expect(reading.segments.count == 129)
    }

    @Test("2 MiB of fragments push out the oldest")
    func bytes() {
        var reading = PacketReading()
        for identification in 0..<40 {
            let packet = Build.ipv4([1, 2, 3, 4, 5, 6, 7, 8], identification: identification, fragment: 0x2000 | 8189)
            reading.read(Build.ethernet(packet))
        }
        // Each takes 65,520 bytes for eight: 32 are within the bound.
        #expect(reading.counts.datagramsAbandoned == 8)
        #expect(reading.segments.isEmpty)
    }

    @Test("64 runs of bytes with holes, and one more")
    func holes() {
        var reading = PacketReading()
        for run in 0..<65 {
            let packet = Build.ipv4([1, 2, 3, 4, 5, 6, 7, 8], fragment: 0x2000 | run * 2)
            reading.read(Build.ethernet(packet))
        }
        #expect(reading.counts.fragmentsHeld == 64)
        #expect(reading.counts.fragmentsRefused == 1)
    }

    @Test("Random bytes on every link do no harm")
    func noise() {
        var generator = SplitMix64(seed: 5)
        var reading = PacketReading()
        let links = (0...300).map { LinkType(number: $0) }
        for link in links {
            for length in 0..<64 {
                let frame = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
                reading.read(frame, link: link, at: Int64(length) << 40)
            }
        }
        #expect(reading.counts.frames == 301 * 64)
        #expect(reading.counts.unknownLink > 0)
    }

    @Test("An aggregate in a datagram whose last fragment came in an aggregate")
    func aggregateInFragments() {
        let one = Build.subframe(Build.snap(Build.ipv4(Build.udp([1]))))
        let datagram = Build.gre(Build.wireless(one, service: [0x80, 0]), type: 0x8200)
        var reading = PacketReading()
        reading.read(Build.ethernet(Build.ipv4(Array(datagram[..<8]), number: 47, fragment: 0x2000)))
        let last = Build.ipv4(Array(datagram[8...]), number: 47, fragment: 1)
        reading.read(Build.wireless(Build.subframe(Build.snap(last)), service: [0x80, 0]), link: .wireless)
        #expect(reading.counts.datagramsCompleted == 1)
        #expect(reading.counts.tooDeep == 1)
    }

    /// Each datagram holds the last fragment of the next, whose first fragment came before.
    @Test("Datagrams that complete each other come to an end", arguments: [(20, 1, 0), (100, 0, 1)])
    func chain(_ length: Int, segments: Int, tooDeep: Int) {
        var firsts: [[UInt8]] = []
        var datagram = Encapsulation.packet
        for identification in 0..<length {
            firsts.append(
                Build.ipv4(Array(datagram[..<8]), number: 4, identification: identification, fragment: 0x2000))
            datagram = Build.ipv4(
                Array(datagram[8...]), number: 4, identification: identification, fragment: 1)
        }
        var reading = PacketReading()
        for first in firsts { reading.read(first, link: .rawIP) }
        reading.read(datagram, link: .rawIP)
        #expect(reading.segments.count == segments)
        #expect(reading.counts.tooDeep == tooDeep)
    }
}
