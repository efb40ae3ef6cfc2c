import FlowDecoding
import FlowModel
import Testing

@Suite("Devices and frames of links")
struct LinkTests {
    private typealias Build = FrameBuilder
    private static let device = MACAddress("02:00:00:00:00:11")
    private static let router = MACAddress("02:00:00:00:00:01")

    @Test("The devices are those of the outermost frame, or none", arguments: Encapsulation.all)
    func hardware(_ encapsulation: Encapsulation) {
        let reading = PacketReading(encapsulation.frame, link: encapsulation.link)
        switch encapsulation.link {
        case .ethernet, .fddi, .wireless, .wirelessRadiotap:
            #expect(reading.segments.map(\.sourceHardware) == [LinkTests.device])
            #expect(reading.segments.map(\.destinationHardware) == [LinkTests.router])
        case .linuxCooked, .linuxCooked2:
            #expect(reading.segments.map(\.sourceHardware) == [LinkTests.device])
            #expect(reading.segments.map(\.destinationHardware) == [nil])
        default:
            #expect(reading.segments.map(\.sourceHardware) == [nil])
        }
    }

    @Test("A tunnel's inner frame gives no devices, a mirrored frame does")
    func innerFrames() {
        let other: [UInt8] = [0x02, 0, 0, 0, 0, 0x77, 0x02, 0, 0, 0, 0, 0x78, 8, 0] + Encapsulation.packet
        let tunnel = PacketReading(Encapsulation.overGRE(other, type: 0x6558))
        #expect(tunnel.segments.map(\.sourceHardware) == [LinkTests.device])
        let mirror = PacketReading(Encapsulation.overGRE(other, type: 0x88be))
        #expect(mirror.segments.map(\.sourceHardware) == [MACAddress("02:00:00:00:00:78")])
        #expect(mirror.segments.map(\.destinationHardware) == [MACAddress("02:00:00:00:00:77")])
    }

    @Test("A cooked frame without an address of six bytes has no device")
    func cookedWithoutAddress() {
        let reading = PacketReading(
            [0, 0, 0, 1, 0, 0] + [UInt8](repeating: 1, count: 8) + [8, 0] + Encapsulation.packet, link: .linuxCooked)
        #expect(reading.segments.map(\.sourceHardware) == [nil])
    }

    @Test("NFLOG gives the device that sent, and refuses attributes that do not go on")
    func netfilterLog() {
        let address: [UInt8] = [16, 0, 8, 0, 0, 6, 0, 0] + Build.device + [0, 0]
        let payload: [UInt8] = [UInt8(Encapsulation.packet.count + 4), 0, 9, 0] + Encapsulation.packet
        let reading = PacketReading([2, 0, 0, 0] + address + payload, link: .nflog)
        #expect(reading.segments.map(\.sourceHardware) == [LinkTests.device])
        #expect(PacketReading([2, 0, 0, 0, 3, 0, 1, 0] + payload, link: .nflog).counts.malformed == 1)
        #expect(PacketReading([2, 0, 0, 0, 4, 0, 1, 0], link: .nflog).counts.truncated == 1)
    }

    @Test(
        "Which wireless address is whose",
        arguments: [
            (0, 10, 4), (1, 10, 16), (2, 16, 4), (3, 24, 16),
        ] as [(UInt8, Int, Int)])
    func wirelessAddresses(_ way: UInt8, _ source: Int, _ destination: Int) {
        let fourth: [UInt8] = way == 3 ? [0x02, 0, 0, 0, 0, 0xbb] : []
        let frame = Build.wireless(Build.snap(Encapsulation.packet), control: [0x88, way], service: fourth + [0, 0])
        let reading = PacketReading(frame, link: .wireless)
        let address = { (start: Int) in MACAddress(bits: frame[start..<start + 6].reduce(0) { $0 << 8 | UInt64($1) }) }
        #expect(reading.segments.map(\.sourceHardware) == [address(source)])
        #expect(reading.segments.map(\.destinationHardware) == [address(destination)])
    }

    @Test("Each frame of an aggregate is read; the first has the length on the cable")
    func aggregate() {
        let subframes = [[1], [2, 2], [3, 3, 3]].flatMap { payload in
            Build.subframe(Build.snap(Build.ipv4(Build.udp(payload))))
        }
        let frame = Build.wireless(subframes, service: [0x80, 0])
        let reading = PacketReading(frame, link: .wireless)
        #expect(reading.payloads == [[1], [2, 2], [3, 3, 3]])
        #expect(reading.segments.map(\.wireLength) == [frame.count, 0, 0])
        for length in frame.indices {
            let cut = PacketReading(Array(frame.prefix(length)), link: .wireless, wireLength: frame.count)
            #expect(cut.counts.segments + cut.faults > 0)
        }
    }

    @Test(
        "Wireless frames without data, under a key or in fragments are counted",
        arguments: [
            [0x80, 0x00], [0xc8, 0x01], [0x48, 0x01], [0x88, 0x05], [0x89, 0x01], [0x88, 0x41],
        ] as [[UInt8]])
    func wirelessRefusals(_ control: [UInt8]) {
        let reading = PacketReading(Build.wireless(Build.snap(Encapsulation.packet), control: control), link: .wireless)
        #expect(reading.segments.isEmpty)
        #expect(reading.counts.encrypted == (control[1] == 0x41 ? 1 : 0))
        #expect(reading.faults == 1)
    }

    @Test("What is no session, no IP or no protocol of PPP is counted")
    func refusals() {
        var reading = PacketReading()
        reading.read(Build.ethernet([0x11, 9, 0, 0, 0, 4, 1, 1, 0, 0], type: 0x8864))
        reading.read([0xff, 3, 0xc0, 0x21, 1, 1, 0, 4], link: .ppp)
        reading.read([0, 0, 0, 7, 0x45], link: .null)
        reading.read(Build.ethernet([0x42, 0x42, 3, 0, 0, 0], type: 6))
        reading.read(Build.ethernet([0xaa, 0xaa, 3, 0, 0, 0x0c, 0x20, 0], type: 8))
        #expect(reading.counts.notInternet == 5)
        // The length of a session ends its packet.
        reading.read(Build.ethernet(Build.session([0, 0x21] + Encapsulation.packet, length: 2), type: 0x8864))
        #expect(reading.counts.truncated == 1)
        #expect(reading.segments.isEmpty)
    }

    @Test("Where IP has no length, the check sequence of a radio frame and the padding of IEEE 802.3 are no payload")
    func ends() {
        let packet = Build.ipv4(Build.tcp([1, 2]), number: 6, total: 0)
        let radio: [UInt8] = [0, 0, 9, 0, 2, 0, 0, 0, 0x10]
        let frame = radio + Build.wireless(Build.snap(packet)) + [9, 9, 9, 9]
        #expect(PacketReading(frame, link: .wirelessRadiotap).payloads == [[1, 2]])
        let padded = Build.ethernet(Build.snap(packet), type: packet.count + 8) + [0, 0, 0, 0]
        #expect(PacketReading(padded).payloads == [[1, 2]])
    }
}
