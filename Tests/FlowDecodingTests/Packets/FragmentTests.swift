import FlowDecoding
import FlowModel
import Testing

@Suite("Fragments")
struct FragmentTests {
    private typealias Build = FrameBuilder
    private static let payload = [UInt8](0..<200).map { $0 &* 7 }
    private static let datagram = FrameBuilder.udp(payload)

    private static func version4(_ range: Range<Int>, of bytes: [UInt8] = datagram, identification: Int = 7) -> [UInt8]
    {
        let flag = range.upperBound < bytes.count ? 0x2000 : 0
        let fragment = flag | range.lowerBound / 8
        return Build.ethernet(Build.ipv4(Array(bytes[range]), identification: identification, fragment: fragment))
    }

    private static func version6(_ range: Range<Int>, of bytes: [UInt8] = datagram) -> [UInt8] {
        let isLast = range.upperBound >= bytes.count
        let header = Build.fragmentHeader(Array(bytes[range]), offset: range.lowerBound, isLast: isLast)
        return Build.ethernet(Build.ipv6(header, number: 44), type: 0x86dd)
    }

    private static let ranges = [0..<64, 64..<128, 128..<160, 160..<208]
    private static let orders = [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2], [0, 0, 1, 3, 3, 1, 2]]

    @Test("In any order and twice, of IPv4", arguments: orders)
    func anyOrder(_ order: [Int]) {
        var reading = PacketReading()
        for index in order { reading.read(FragmentTests.version4(FragmentTests.ranges[index])) }
        reading.finish()
        #expect(reading.payloads == [FragmentTests.payload])
        #expect(reading.counts.datagramsCompleted == 1)
        #expect(reading.counts.fragmentsHeld == order.count - 1)
        #expect(reading.counts.datagramsAbandoned == 0)
        #expect(reading.segments.map(\.sourceHardware) == [MACAddress("02:00:00:00:00:11")])
    }

    @Test("In any order and twice, of IPv6", arguments: orders)
    func anyOrder6(_ order: [Int]) {
        var reading = PacketReading()
        for index in order { reading.read(FragmentTests.version6(FragmentTests.ranges[index])) }
        #expect(reading.payloads == [FragmentTests.payload])
        #expect(reading.segments.map(\.source) == [IPAddress("2001:db8::11")])
    }

    @Test("What comes again of a complete datagram is no beginning, but can be complete again")
    func afterwards() {
        var reading = PacketReading()
        for range in FragmentTests.ranges { reading.read(FragmentTests.version4(range)) }
        reading.read(FragmentTests.version4(FragmentTests.ranges[0]))
        #expect(reading.segments.count == 1)
        for range in FragmentTests.ranges { reading.read(FragmentTests.version4(range)) }
        #expect(reading.payloads == [FragmentTests.payload, FragmentTests.payload])
        reading.read(FragmentTests.version4(FragmentTests.ranges[0]))
        reading.finish()
        #expect(reading.segments.count == 2)
        #expect(reading.counts.datagramsAbandoned == 0)
    }

    @Test("Of IPv6, the first fragment says what follows, whichever comes first")
    func nextHeader() {
        let last = Build.fragmentHeader(Array(FragmentTests.datagram[64...]), next: 6, offset: 64, isLast: true)
        var reading = PacketReading()
        reading.read(Build.ethernet(Build.ipv6(last, number: 44), type: 0x86dd))
        reading.read(FragmentTests.version6(0..<64))
        #expect(reading.segments.map(\.transport) == [.udp])
        #expect(reading.payloads == [FragmentTests.payload])
    }

    @Test("Of IPv4, overlapping bytes that came first stay")
    func overlap() {
        var changed = FragmentTests.datagram
        for index in 8..<208 { changed[index] = 0xee }
        var reading = PacketReading()
        reading.read(FragmentTests.version4(64..<128))
        reading.read(FragmentTests.version4(0..<136, of: changed))
        reading.read(FragmentTests.version4(120..<208, of: changed))
        let expected = (0..<200).map { (56..<120).contains($0) ? FragmentTests.payload[$0] : 0xee }
        #expect(reading.payloads == [expected])
    }

    @Test(
        "Of IPv6, an overlap voids the datagram, with what comes later",
        arguments: [
            [0..<64, 56..<128, 128..<208], [64..<128, 0..<136, 136..<208], [0..<128, 64..<128, 128..<208],
        ])
    func overlap6(_ ranges: [Range<Int>]) {
        var changed = FragmentTests.datagram
        changed[100] ^= 1
        var reading = PacketReading()
        for (place, range) in ranges.enumerated() {
            reading.read(FragmentTests.version6(range, of: place == 1 ? changed : FragmentTests.datagram))
        }
        reading.finish()
        #expect(reading.segments.isEmpty)
        #expect(reading.counts.fragmentsRefused == ranges.count - 1)
        #expect(reading.counts.datagramsAbandoned == 1)
    }

    @Test("Datagrams are apart by identification, protocol and addresses")
    func keys() {
        var reading = PacketReading()
        reading.read(FragmentTests.version4(0..<64))
        reading.read(FragmentTests.version4(64..<208, identification: 8))
        reading.read(Build.ethernet(Build.ipv4(Array(FragmentTests.datagram[64...]), number: 6, fragment: 8)))
        for address in [29, 33] {
            var other = FragmentTests.version4(64..<208)
            other[address] ^= 1
            reading.read(other)
        }
        #expect(reading.segments.isEmpty)
        reading.read(FragmentTests.version4(0..<64, identification: 8))
        #expect(reading.payloads == [FragmentTests.payload])
    }

    @Test("The beginning is delivered after 30 seconds, or at the end")
    func age() {
        var reading = PacketReading()
        reading.read(FragmentTests.version4(0..<64), at: 5)
        reading.read(FragmentTests.version4(128..<160), at: 6)
        reading.read(Encapsulation.inner, at: 30_000_000_004)
        #expect(reading.segments.count == 1)
        reading.read(Encapsulation.inner, at: 30_000_000_005)
        #expect(reading.segments.count == 3)
        #expect(reading.payloads[1] == Array(FragmentTests.payload.prefix(56)))
        #expect(reading.segments[1].declaredLength == 200)
        #expect(reading.counts.datagramsAbandoned == 1)
        reading.read(FragmentTests.version4(0..<64), at: .max)
        reading.finish()
        #expect(reading.segments.count == 4)
    }

    @Test("A fragment that the capture cut gives its beginning")
    func cut() {
        var reading = PacketReading()
        let first = FragmentTests.version4(0..<128)
        reading.read(Array(first.prefix(60)), wireLength: first.count)
        reading.read(FragmentTests.version4(128..<208))
        reading.finish()
        #expect(reading.payloads == [Array(FragmentTests.payload.prefix(18))])
    }

    @Test("Pieces that are no units of eight, go beyond 65,535 or contradict the end are refused")
    func refusals() {
        var reading = PacketReading()
        reading.read(Build.ethernet(Build.ipv4([UInt8](repeating: 0, count: 20), fragment: 0x2000)))
        reading.read(Build.ethernet(Build.ipv4([UInt8](repeating: 0, count: 16), fragment: 0x1fff)))
        reading.read(Build.ethernet(Build.ipv4([], fragment: 0x2000)))
        #expect(reading.counts.fragmentsRefused == 3)
        reading.read(FragmentTests.version4(128..<208))
        reading.read(Build.ethernet(Build.ipv4([UInt8](repeating: 0, count: 16), fragment: 0x2000 | 26)))
        reading.read(Build.ethernet(Build.ipv4([UInt8](repeating: 0, count: 8), fragment: 2)))
        #expect(reading.counts.fragmentsRefused == 5)
        reading.read(FragmentTests.version4(0..<128))
        #expect(reading.payloads == [FragmentTests.payload])
    }

    @Test("The longest datagram, and a tunnel in fragments with fragments inside")
    func nested() {
        let longest = Build.udp([UInt8](repeating: 3, count: 65_527))
        var reading = PacketReading()
        reading.read(FragmentTests.version4(0..<40_000, of: longest))
        reading.read(FragmentTests.version4(40_000..<65_535, of: longest))
        #expect(reading.segments.map(\.payload.count) == [65_527])
        for range in [0..<104, 104..<208] {
            let inner = Array(FragmentTests.version4(range).dropFirst(14))
            let tunnel = Build.gre(inner)
            for part in [48..<tunnel.count, 0..<48] {
                let fragment = part.upperBound < tunnel.count ? 0x2000 : part.lowerBound / 8
                reading.read(
                    Build.ethernet(
                        Build.ipv4(
                            Array(tunnel[part]), number: 47, identification: range.upperBound, fragment: fragment)))
            }
        }
        #expect(reading.payloads.last == FragmentTests.payload)
        #expect(reading.counts.datagramsCompleted == 4)
    }
}
