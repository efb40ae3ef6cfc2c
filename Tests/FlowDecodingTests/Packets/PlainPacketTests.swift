import FlowDecoding
import FlowModel
import Testing

@Suite("TCP and UDP over IP over Ethernet")
struct PlainPacketTests {
    private typealias Build = FrameBuilder

    @Test("A segment has the addresses, ports, number and flags")
    func tcp() throws {
        let packet = Build.ipv4(Build.tcp([1, 2, 3], sequence: 0xfedc_ba98, options: [1, 1, 1, 0]), number: 6)
        let reading = PacketReading(Build.ethernet(packet), wireLength: 90)
        let segment = try #require(reading.segments.first)
        #expect(segment.transport == .tcp)
        #expect(segment.source == IPAddress("10.20.1.11"))
        #expect(segment.destination == IPAddress("203.0.113.10"))
        #expect(segment.sourcePort == 40000)
        #expect(segment.destinationPort == 443)
        #expect(segment.sequence == 0xfedc_ba98)
        #expect(segment.flags == [.push, .acknowledgement])
        #expect(segment.sourceHardware == MACAddress("02:00:00:00:00:11"))
        #expect(segment.destinationHardware == MACAddress("02:00:00:00:00:01"))
        #expect(segment.wireLength == 90)
        #expect(segment.payload == 58..<61)
        #expect(segment.declaredLength == 3)
    }

    @Test(
        "The flags that are looked at, and a SYN with payload",
        arguments: [
            (0x02, TCPFlags.syn), (0x12, [.syn, .acknowledgement]), (0x11, [.fin, .acknowledgement]), (0x04, .reset),
            (0xe8, .push), (0xe0, []),
        ] as [(UInt8, TCPFlags)])
    func flags(_ byte: UInt8, _ flags: TCPFlags) {
        let reading = PacketReading(Build.ethernet(Build.ipv4(Build.tcp([7, 7], flags: byte), number: 6)))
        #expect(reading.segments.map(\.flags) == [flags])
        #expect(reading.payloads == [[7, 7]])
    }

    @Test("Padding of a short frame is no payload, with a tag or without")
    func padding() {
        let packet = Build.ipv4(Build.tcp([9]), number: 6) + [0, 0, 0, 0, 0]
        for frame in [Build.ethernet(packet), Build.ethernet(Build.tag(packet), type: 0x8100)] {
            let reading = PacketReading(frame)
            #expect(reading.payloads == [[9]])
            #expect(reading.segments.map(\.declaredLength) == [1])
        }
    }

    @Test("A length of 0 is the rest of the frame, of IPv4 and of IPv6")
    func offload() {
        let segment = Build.tcp([UInt8](repeating: 5, count: 3000))
        let frames = [
            Build.ethernet(Build.ipv4(segment, number: 6, total: 0)),
            Build.ethernet(Build.ipv6(segment, number: 6, length: 0), type: 0x86dd),
        ]
        for frame in frames {
            #expect(PacketReading(frame).segments.map(\.declaredLength) == [3000])
            // The capture cut it: the frame on the cable says how long it was.
            let cut = PacketReading(Array(frame.prefix(100)), wireLength: frame.count)
            #expect(cut.segments.map(\.declaredLength) == [3000])
            #expect(cut.segments.map(\.payload.upperBound) == [100])
        }
    }

    @Test(
        "Lengths that contradict are refused",
        arguments: [
            Build.ipv4(Build.udp([1]), total: 19), Build.ipv4(Build.udp([1], length: 7)),
            Build.ipv4(Build.tcp([], header: 4), number: 6), Build.ipv4(Build.tcp([], header: 6), number: 6),
            [0x44] + Build.ipv4(Build.udp([1])).dropFirst(), [0x65] + Build.ipv4(Build.udp([1])).dropFirst(),
        ])
    func contradictions(_ packet: [UInt8]) {
        let reading = PacketReading(Build.ethernet(packet))
        #expect(reading.segments.isEmpty)
        #expect(reading.counts.malformed == 1)
    }

    @Test("The length of a datagram bounds its payload; 0 and more than the packet do not")
    func datagramLength() {
        for (length, payload, declared) in [(10, 2, 2), (8, 0, 0), (0, 4, 4), (12, 4, 4), (100, 4, 92)] {
            let reading = PacketReading(Build.ethernet(Build.ipv4(Build.udp([1, 2, 3, 4], length: length))))
            #expect(reading.payloads == [Array([1, 2, 3, 4].prefix(payload))])
            #expect(reading.segments.map(\.declaredLength) == [declared])
        }
    }

    @Test("A TCP header whose options the capture cut is enough")
    func cutOptions() {
        let frame = Build.ethernet(Build.ipv4(Build.tcp([1, 2], options: [1, 1, 1, 0]), number: 6))
        for length in 48..<58 {
            let reading = PacketReading(Array(frame.prefix(length)), wireLength: frame.count)
            #expect(reading.payloads == [[]])
            #expect(reading.segments.map(\.declaredLength) == [2])
        }
        #expect(PacketReading(Array(frame.prefix(47)), wireLength: frame.count).counts.truncated == 1)
    }

    @Test("Other transports, ciphers and protocols are counted, each as what it is")
    func others() {
        var reading = PacketReading()
        for number: UInt8 in [1, 132, 0, 44, 59] {
            reading.read(Build.ethernet(Build.ipv4([0, 0, 0, 0], number: number)))
        }
        #expect(reading.counts.otherTransport == 5)
        for number: UInt8 in [58, 59] {
            reading.read(Build.ethernet(Build.ipv6(Build.udp([1]), number: number), type: 0x86dd))
        }
        #expect(reading.counts.otherTransport == 7)
        reading.read(Build.ethernet(Build.ipv4([0, 0, 0, 1, 0, 0, 0, 1], number: 50)))
        #expect(reading.counts.encrypted == 1)
        for type in [0x0806, 0x88cc, 0x888e] { reading.read(Build.ethernet([0, 1, 8, 0], type: type)) }
        #expect(reading.counts.notInternet == 3)
        reading.read([1, 2, 3], link: .other(147))
        #expect(reading.counts.unknownLink == 1)
        #expect(reading.segments.isEmpty)
        #expect(reading.counts.frames == reading.faults)
    }

    /// Ethernet takes the straight way, the same packet in a cooked frame the one layer by layer.
    @Test("Both ways through the decoder agree, whatever byte is changed, wherever it is cut")
    func straightAndLayered() {
        let packets: [(Int, [UInt8])] = [
            (0x0800, Build.ipv4(Build.tcp([1, 2, 3, 4], options: [1, 1, 1, 0]), number: 6) + [0, 0]),
            (0x0800, Build.ipv4(Build.udp([1, 2, 3, 4]), options: [1, 1, 1, 1])),
            (0x86dd, Build.ipv6(Build.tcp([1, 2, 3, 4]), number: 6)), (0x86dd, Build.ipv6(Build.udp([1, 2, 3, 4]))),
        ]
        for (type, packet) in packets {
            for index in packet.indices {
                compare(Array(packet.prefix(index)), type: type, missing: packet.count - index)
                for change: UInt8 in [0x01, 0x04, 0x10, 0x40, 0x80, 0xff] {
                    var changed = packet
                    changed[index] ^= change
                    compare(changed, type: type, missing: 0)
                }
            }
        }
    }

    private func compare(_ packet: [UInt8], type: Int, missing: Int) {
        let cooked = [0, 0, 0, 1, 0, 6] + Build.device + [0, 0] + Build.word(type) + packet
        let straight = PacketReading(Build.ethernet(packet, type: type), wireLength: 14 + packet.count + missing)
        let layered = PacketReading(cooked, link: .linuxCooked, wireLength: cooked.count + missing)
        #expect(straight.payloads == layered.payloads)
        #expect(straight.counts == layered.counts)
        for (one, other) in zip(straight.segments, layered.segments) {
            #expect(one.source == other.source && one.destination == other.destination)
            #expect(one.sourcePort == other.sourcePort && one.destinationPort == other.destinationPort)
            #expect(one.transport == other.transport && one.declaredLength == other.declaredLength)
            #expect(one.sequence == other.sequence && one.flags == other.flags)
        }
    }

    @Test("A frame of any length on the cable does no harm")
    func absurdLengths() {
        let fragment = Build.ipv4(Build.udp([1, 2]), total: 0, fragment: 0x2000)
        for packet in [Build.ipv4(Build.tcp([1]), number: 6, total: 0), fragment] {
            for wireLength in [Int.min, -1, Int.max] {
                var reading = PacketReading(Build.ethernet(packet), wireLength: wireLength)
                reading.finish()
                #expect(reading.segments.count + reading.counts.fragmentsRefused == 1)
                #expect(reading.segments.allSatisfy { $0.declaredLength <= Int(UInt32.max) })
            }
        }
    }

    @Test("A frame that says it was shorter on the cable is read as it is")
    func shorterOnTheCable() {
        let reading = PacketReading(Build.ethernet(Build.ipv4(Build.udp([1, 2]), total: 0)), wireLength: 0)
        #expect(reading.payloads == [[1, 2]])
        #expect(reading.segments.map(\.wireLength) == [0])
    }
}
