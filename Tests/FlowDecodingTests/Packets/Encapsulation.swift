import FlowDecoding
import Testing

/// A way to carry one datagram: from port 40000 to 443, with `Encapsulation.payload`.
struct Encapsulation: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let link: LinkType
    let frame: [UInt8]

    static let payload = [UInt8](1...24)

    init(_ name: String, _ frame: [UInt8]) { self.init(name, .ethernet, frame) }

    init(_ name: String, _ link: LinkType, _ frame: [UInt8]) {
        testDescription = name
        self.link = link
        self.frame = frame
    }

    private typealias Build = FrameBuilder
    static let datagram = FrameBuilder.udp(payload)
    static let packet = FrameBuilder.ipv4(datagram)
    static let packet6 = FrameBuilder.ipv6(datagram)
    static let inner = FrameBuilder.ethernet(packet)

    static func overUDP(_ inner: [UInt8], to port: Int, from source: Int = 50000) -> [UInt8] {
        FrameBuilder.ethernet(FrameBuilder.ipv4(FrameBuilder.udp(inner, from: source, to: port)))
    }

    static func overGRE(_ inner: [UInt8], type: Int, flags: Int = 0, fields: [UInt8] = []) -> [UInt8] {
        let packet = FrameBuilder.gre(inner, type: type, flags: flags, fields: fields)
        return FrameBuilder.ethernet(FrameBuilder.ipv4(packet, number: 47))
    }

    /// Those over UDP are apart: when they are cut, the datagram around them is what is left.
    static let links: [Encapsulation] = [
        Encapsulation("Ethernet", inner),
        Encapsulation("IPv6", Build.ethernet(packet6, type: 0x86dd)),
        Encapsulation("IPv4 options", Build.ethernet(Build.ipv4(datagram, options: [1, 1, 1, 0]))),
        Encapsulation("802.1Q", Build.ethernet(Build.tag(packet), type: 0x8100)),
        Encapsulation("802.1Q, IPv6", Build.ethernet(Build.tag(packet6, type: 0x86dd), type: 0x8100)),
        Encapsulation("QinQ 88a8", Build.ethernet(Build.tag(Build.tag(packet), type: 0x8100), type: 0x88a8)),
        Encapsulation("QinQ 9100", Build.ethernet(Build.tag(Build.tag(packet), type: 0x9200), type: 0x9100)),
        Encapsulation("802.1ah", Build.ethernet(Build.tag([0, 0, 0, 1] + inner, type: 0x88e7), type: 0x88a8)),
        Encapsulation("VN-Tag", Build.ethernet([0, 0] + Build.tag(packet), type: 0x8926)),
        Encapsulation("metadata", Build.ethernet([1, 1, 0, 1, 0, 5, 8, 0] + packet, type: 0x8909)),
        Encapsulation("FabricPath", Build.ethernet([0, 1] + inner, type: 0x8903)),
        Encapsulation("802.3 SNAP", Build.ethernet(Build.snap(packet), type: packet.count + 8)),
        Encapsulation("802.3 IP", Build.ethernet([6, 6, 3] + packet, type: packet.count + 3)),
        Encapsulation("MPLS", Build.ethernet(Build.label(packet), type: 0x8847)),
        Encapsulation("MPLS twice", Build.ethernet(Build.label(Build.label(packet6), isBottom: false), type: 0x8848)),
        Encapsulation("PPPoE", Build.ethernet(Build.session([0, 0x21] + packet), type: 0x8864)),
        Encapsulation(
            "PPPoE, VLAN", Build.ethernet(Build.tag(Build.session([0x57] + packet6), type: 0x8864), type: 0x8100)),
        Encapsulation("SLL", .linuxCooked, [0, 0, 0, 1, 0, 6] + Build.device + [0, 0, 8, 0] + packet),
        Encapsulation(
            "SLL, SNAP", .linuxCooked, [0, 0, 0, 1, 0, 6] + Build.device + [0, 0, 0, 4] + Build.snap(packet)),
        Encapsulation(
            "SLL, VLAN", .linuxCooked, [0, 0, 0, 1, 0, 6] + Build.device + [0, 0, 0x81, 0] + Build.tag(packet)),
        Encapsulation("SLL2", .linuxCooked2, [8, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 6] + Build.device + [0, 0] + packet),
        Encapsulation(
            "SLL2, VLAN", .linuxCooked2,
            [0x81, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 6] + Build.device + [0, 0] + Build.tag(packet)),
        Encapsulation(
            "SLL2, wireless", .linuxCooked2,
            [0, 4, 0, 0, 0, 0, 0, 1, 3, 0x21, 0, 6] + Build.device + [0, 0] + Build.wireless(Build.snap(packet))),
        Encapsulation("raw", .rawIP, packet),
        Encapsulation("raw IPv6", .rawIP, packet6),
        Encapsulation("null, little", .null, [2, 0, 0, 0] + packet),
        Encapsulation("null, big", .null, [0, 0, 0, 30] + packet6),
        Encapsulation("loop", .loop, [0, 0, 0, 24] + packet6),
        Encapsulation("PPP", .ppp, [0xff, 3, 0, 0x21] + packet),
        Encapsulation("PPP, bare", .ppp, [0, 0x21] + packet),
        Encapsulation("PPP, compressed", .ppp, [0x21] + packet),
        Encapsulation("PPP, label", .pppHDLC, [0xff, 3, 2, 0x81] + Build.label(packet)),
        Encapsulation("PPP_ETHER", .pppHDLC, Build.session([0, 0x21] + packet)),
        Encapsulation("HDLC", .ciscoHDLC, [0x0f, 0, 8, 0] + packet),
        Encapsulation("FDDI", .fddi, [0x50] + Build.router + Build.device + Build.snap(packet)),
        Encapsulation(
            "NFLOG", .nflog, [2, 0, 0, 0, 5, 0, 10, 0, 7, 0, 0, 0, UInt8(packet.count + 4), 0, 9, 0] + packet),
        Encapsulation("NFLOG, big", .nflog, [10, 0, 0, 0, 0, UInt8(packet6.count + 4), 0, 9] + packet6),
        Encapsulation("802.11", .wireless, Build.wireless(Build.snap(packet), control: [8, 1], service: [])),
        Encapsulation("802.11 QoS", .wireless, Build.wireless(Build.snap(packet6, type: 0x86dd))),
        Encapsulation(
            "802.11, four addresses, control", .wireless,
            Build.wireless(Build.snap(packet), control: [0x88, 0x83], service: Build.device + [0, 0, 0, 0, 0, 0])),
        Encapsulation("radiotap", .wirelessRadiotap, [0, 0, 8, 0, 0, 0, 0, 0] + Build.wireless(Build.snap(packet))),
        Encapsulation(
            "radiotap, flags", .wirelessRadiotap,
            [0, 0, 25, 0, 3, 0, 0, 0x80, 0, 0, 0, 0, 0, 0, 0, 0] + [1, 2, 3, 4, 5, 6, 7, 8, 0x30]
                + Build.wireless([0, 0] + Build.snap(packet)) + [1, 2, 3, 4]),
    ]

    static let internetTunnels: [Encapsulation] = [
        Encapsulation("IP in IP", Build.ethernet(Build.ipv4(packet, number: 4))),
        Encapsulation("6in4", Build.ethernet(Build.ipv4(packet6, number: 41))),
        Encapsulation("4in6", Build.ethernet(Build.ipv6(packet, number: 4), type: 0x86dd)),
        Encapsulation("MPLS in IP", Build.ethernet(Build.ipv4(Build.label(packet), number: 137))),
        Encapsulation("EtherIP", Build.ethernet(Build.ipv4([0x30, 0] + inner, number: 97))),
        Encapsulation(
            "AH", Build.ethernet(Build.ipv4([17, 4] + [UInt8](repeating: 0, count: 22) + datagram, number: 51))),
        Encapsulation(
            "extension headers",
            Build.ethernet(
                Build.ipv6(
                    Build.extensionHeader(Build.extensionHeader(Build.extensionHeader(datagram), next: 43), next: 60),
                    number: 0), type: 0x86dd)),
        Encapsulation(
            "mobility, HIP, Shim6",
            Build.ethernet(
                Build.ipv6(
                    Build.extensionHeader(Build.extensionHeader(Build.extensionHeader(datagram), next: 140), next: 139),
                    number: 135), type: 0x86dd)),
        Encapsulation(
            "atomic fragment",
            Build.ethernet(Build.ipv6(Build.fragmentHeader(datagram, isLast: true), number: 44), type: 0x86dd)),
        Encapsulation("GRE", overGRE(packet, type: 0x0800)),
        Encapsulation("GRE, all fields", overGRE(packet6, type: 0x86dd, flags: 0xb000, fields: [UInt8](1...12))),
        Encapsulation("GRE, Ethernet", overGRE(inner, type: 0x6558, flags: 0x2000, fields: [0, 0, 0, 1])),
        Encapsulation("GRE, labels", overGRE(Build.label(packet), type: 0x8847)),
        Encapsulation("GRE, WCCP", overGRE([0, 0, 0, 0] + packet, type: 0x883e)),
        Encapsulation("GRE, WCCP 1", overGRE(packet, type: 0x883e)),
        Encapsulation("GRE, Aruba", overGRE(Build.wireless(Build.snap(packet)), type: 0x8210)),
        Encapsulation(
            "PPTP",
            overGRE(
                [0xff, 3, 0, 0x21] + packet, type: 0x880b, flags: 0x3081,
                fields: Build.word(packet.count + 4) + [0, 1, 0, 0, 0, 1, 0, 0, 0, 2])),
        Encapsulation("ERSPAN I", overGRE(inner, type: 0x88be)),
        Encapsulation(
            "ERSPAN II",
            overGRE([0x10, 1, 0, 0, 0, 0, 0, 0] + inner, type: 0x88be, flags: 0x1000, fields: [0, 0, 0, 1])),
        Encapsulation(
            "ERSPAN III",
            overGRE(
                [0x20, 1] + [UInt8](repeating: 0, count: 10) + inner, type: 0x22eb, flags: 0x1000, fields: [0, 0, 0, 1])
        ),
        Encapsulation(
            "ERSPAN III, platform, IP",
            overGRE(
                [0x20, 1] + [UInt8](repeating: 0, count: 8) + [0x08, 0x01, 0, 0, 0, 0, 0, 0, 0, 0] + packet,
                type: 0x22eb, flags: 0x1000, fields: [0, 0, 0, 1])),
        Encapsulation(
            "pseudowire, control word", Build.ethernet(Build.label([0, 0, 0, 0] + inner), type: 0x8847)),
        Encapsulation("pseudowire", Build.ethernet(Build.label(inner), type: 0x8847)),
    ]

    private static let teredo = Build.ipv6(datagram, source: [0x20, 1] + [UInt8](repeating: 0, count: 14))

    static let datagramTunnels: [Encapsulation] = [
        Encapsulation("VXLAN", overUDP([8, 0, 0, 0, 0, 0, 1, 0] + inner, to: 4789)),
        Encapsulation("VXLAN, old port, policy", overUDP([0x88, 0, 0, 5, 0, 0, 1, 0] + inner, to: 8472)),
        Encapsulation("VXLAN, generic", overUDP([0x0c, 0, 0, 1, 0, 0, 1, 0] + packet, to: 4790)),
        Encapsulation("Geneve", overUDP([2, 0, 0x65, 0x58, 0, 0, 1, 0] + [UInt8](1...8) + inner, to: 6081)),
        Encapsulation("Geneve, IP", overUDP([0, 0, 8, 0, 0, 0, 1, 0] + packet, to: 6081)),
        Encapsulation("GTP", overUDP([0x30, 0xff] + Build.word(packet.count) + [0, 0, 0, 1] + packet, to: 2152)),
        Encapsulation(
            "GTP, extension",
            overUDP(
                [0x34, 0xff] + Build.word(packet.count + 8) + [0, 0, 0, 1, 0, 0, 0, 0x85, 1, 0x10, 5, 0] + packet,
                to: 2152)),
        Encapsulation("GRE in UDP", overUDP(Build.gre(packet), to: 4754)),
        Encapsulation("MPLS in UDP", overUDP(Build.label(packet), to: 6635)),
        Encapsulation("Teredo", overUDP(teredo, to: 3544)),
        Encapsulation("Teredo, from the server", overUDP(teredo, to: 50000, from: 3544)),
        Encapsulation("Teredo, relay", overUDP(teredo, to: 50001)),
        Encapsulation(
            "Teredo, authentication and origin",
            overUDP([0, 1, 0, 0] + [UInt8](repeating: 9, count: 9) + [0, 0, 1, 2, 3, 4, 5, 6] + teredo, to: 3544)),
        Encapsulation("AYIYA", overUDP([0x41, 0x52, 0x11, 41, 0, 0, 0, 0] + [UInt8](1...36) + packet6, to: 5072)),
        Encapsulation(
            "CAPWAP", overUDP([0, 0x10, 0x03, 0, 0, 0, 0, 0] + Build.wireless(Build.snap(packet)), to: 5247)),
        Encapsulation(
            "CAPWAP, swapped",
            overUDP(
                [0, 0x10, 0x03, 0, 0, 0, 0, 0] + Build.wireless(Build.snap(packet), control: [1, 0x88]), to: 50000,
                from: 5247)),
        Encapsulation("CAPWAP, Ethernet", overUDP([0, 0x10, 0x02, 0, 0, 0, 0, 0] + inner, to: 5247)),
    ]

    static var all: [Encapsulation] { links + internetTunnels + datagramTunnels }
}
