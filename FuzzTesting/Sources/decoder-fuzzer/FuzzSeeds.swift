import FlowDecoding

/// Inputs that a fuzzer begins with: one of each kind that a decoder knows, of invented names.
enum FuzzSeeds {
    static var all: [FuzzInputFile] {
        captureFiles + packets + hellos + quic + requests + proxies + dns + flows + captures + calendars + catalogues
    }

    private static var catalogues: [FuzzInputFile] {
        let texts = [
            "service a \"A\" class=B\nnote \"n\"\nfull:www.a.example site @dual\ndomain:a.example app also=b\nservice b \"B\" class=C\n",
            "0.0.0.0 one.example www.known.example # a\n::1 localhost\n", "one.example\nm.known.example\n192.0.2.1\n",
            "||one.example^\n|two.example^$important\n@@||p.one.example^\n||three.example^$badfilter\nx##y\n",
            "address=/one.example/two.example/0.0.0.0\nserver=/three.example/\n",
            "include:self @ads @-a\nfull:one.example @ads\nregexp:a\npixel.known.example @ads &x\n",
            ".one.example\ntwo.example\n",
        ]
        return texts.enumerated().map { FuzzInputFile(.catalogues, "format-\($0)", [UInt8($0)] + Array($1.utf8)) }
    }

    private static var calendars: [FuzzInputFile] {
        let times = ["TZID=Europe/London:20261005T090000", "TZID=\"GMT Standard Time\":20261006T090000"]
        let rules = ["WEEKLY;INTERVAL=2;COUNT=9;BYDAY=MO,TU;WKST=SU", "MONTHLY;BYDAY=1TU,-1FR;UNTIL=20270101T090000Z"]
        let events = zip(times, rules).map { time, rule in
            "BEGIN:VEVENT\nUID:1@example\nDTSTART;\(time)\nDURATION:PT1H\nRRULE:FREQ=\(rule)\nEXDATE:20261019T080000Z\n"
                + "RDATE:20261104T090000\nSUMMARY:PPA\\, \n a\nEND:VEVENT\nBEGIN:VEVENT\nUID:1@example\nSEQUENCE:2\n"
                + "RECURRENCE-ID;\(time)\nDTSTART:20261008T090000Z\nDTEND:20261008T100000Z\nEND:VEVENT\n"
        }
        return events.enumerated().map { index, event in
            let text = "BEGIN:VCALENDAR\nVERSION:2.0\n\(event)END:VCALENDAR\n"
            return FuzzInputFile(.calendars, "events-\(index)", Array(text.utf8))
        }
    }

    private static let hello = HelloBuilder().message
    private static func piece(_ bytes: [UInt8]) -> [UInt8] { FuzzInput.piece(bytes) }

    private static var pcap: [UInt8] {
        var writer = CaptureWriter()
        writer.pcapHeader()
        for frame in frames { writer.record(frame) }
        return writer.bytes
    }

    private static var pcapng: [UInt8] {
        var writer = CaptureWriter(isBig: true)
        writer.section(options: writer.option(4, Array("writer".utf8)))
        writer.interface(options: writer.option(9, [9]) + writer.option(14, [0, 0, 0, 0, 0, 0, 0, 1]))
        for frame in frames { writer.enhanced(ticks: 1_700_000_000_000_000_000, frame) }
        writer.obsolete(frames[0])
        writer.simple(wire: UInt32(frames[1].count), frames[1])
        return writer.bytes
    }

    /// A hello in two segments, a request, a question, a hello of QUIC, a fragment.
    private static var frames: [[UInt8]] {
        typealias Build = FrameBuilder
        let records = HelloBuilder.records(hello)
        let request = Array("GET / HTTP/1.1\r\nHost: www.example.org\r\n\r\n".utf8)
        let tcp = [
            Build.tcp([], flags: 2, sequence: 999), Build.tcp(Array(records[..<40])),
            Build.tcp(Array(records[40...]), sequence: 1040), Build.tcp(request, sequence: 2000),
        ]
        let udp = [
            Build.udp(DNSBytes.query("www.example.org").bytes, to: 53),
            Build.udp(QUICPacketBuilder.hello(QUICPacketBuilder())),
        ]
        return tcp.map { Build.ethernet(Build.ipv4($0, number: 6)) } + udp.map { Build.ethernet(Build.ipv4($0)) }
            + [Build.ethernet(Build.ipv4(Array(Build.udp(request)[..<24]), fragment: 0x2000))]
            + [Build.ethernet(Build.ipv4(Array(Build.udp(request)[24...]), fragment: 3))]
    }

    private static var captureFiles: [FuzzInputFile] {
        [FuzzInputFile(.captureFiles, "pcap", [2] + pcap), FuzzInputFile(.captureFiles, "pcapng", [2] + pcapng)]
    }

    private static var captures: [FuzzInputFile] {
        [FuzzInputFile(.captures, "pcap", pcap), FuzzInputFile(.captures, "pcapng", pcapng)]
    }

    private static var packets: [FuzzInputFile] {
        typealias Build = FrameBuilder
        let datagram = Build.udp([1, 2, 3, 4])
        let packet = Build.ipv4(datagram)
        let packet6 = Build.ipv6(datagram)
        let inner = Build.ethernet(packet)
        let over = { Build.ethernet(Build.ipv4(Build.udp($0, to: $1))) }
        let onEthernet: [[UInt8]] = [
            inner, Build.ethernet(packet6, type: 0x86dd), Build.ethernet(Build.tag(packet), type: 0x8100),
            Build.ethernet(Build.snap(packet), type: packet.count + 8),
            Build.ethernet(Build.label(packet), type: 0x8847),
            Build.ethernet(Build.session([0, 0x21] + packet), type: 0x8864),
            Build.ethernet(Build.ipv4(packet6, number: 41)), Build.ethernet(Build.ipv4([0x30, 0] + inner, number: 97)),
            Build.ethernet(Build.ipv6(Build.extensionHeader(datagram), number: 0), type: 0x86dd),
            Build.ethernet(Build.ipv6(Build.fragmentHeader(datagram, isLast: false), number: 44), type: 0x86dd),
            Build.ethernet(
                Build.ipv6(Build.fragmentHeader(datagram, offset: 8, isLast: true), number: 44), type: 0x86dd),
            Build.ethernet(Build.ipv4(Build.gre(packet), number: 47)),
            Build.ethernet(
                Build.ipv4(Build.gre(inner, type: 0x6558, flags: 0x2000, fields: [0, 0, 0, 1]), number: 47)),
            Build.ethernet(Build.ipv4(Build.gre([0x10, 1, 0, 0, 0, 0, 0, 0] + inner, type: 0x88be), number: 47)),
            over([8, 0, 0, 0, 0, 0, 1, 0] + inner, 4789),
            over([2, 0, 0x65, 0x58, 0, 0, 1, 0] + [UInt8](1...8) + inner, 6081),
            over([0x30, 0xff] + Build.word(packet.count) + [0, 0, 0, 1] + packet, 2152), over(packet6, 3544),
            over([0x41, 0x52, 0x11, 41, 0, 0, 0, 0] + [UInt8](1...36) + packet6, 5072),
            over([0, 0x10, 0x03, 0, 0, 0, 0, 0] + Build.wireless(Build.snap(packet)), 5247),
        ]
        let other: [(LinkType, [UInt8])] = [
            (.rawIP, packet), (.null, [2, 0, 0, 0] + packet), (.loop, [0, 0, 0, 24] + packet6),
            (.ppp, [0xff, 3, 0, 0x21] + packet), (.pppHDLC, [0xff, 3, 2, 0x81] + Build.label(packet)),
            (.ciscoHDLC, [0x0f, 0, 8, 0] + packet), (.fddi, [0x50] + Build.router + Build.device + Build.snap(packet)),
            (.wireless, Build.wireless(Build.snap(packet))),
            (.wireless, Build.wireless(Build.subframe(Build.snap(packet)), service: [0x80, 0])),
            (.wirelessRadiotap, [0, 0, 8, 0, 0, 0, 0, 0] + Build.wireless(Build.snap(packet))),
            (.linuxCooked, [0, 0, 0, 1, 0, 6] + Build.device + [0, 0, 8, 0] + packet),
            (.linuxCooked2, [8, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 6] + Build.device + [0, 0] + packet),
            (.nflog, [2, 0, 0, 0, UInt8(packet.count + 4), 0, 9, 0] + packet),
        ]
        return (onEthernet.map { (LinkType.ethernet, $0) } + other).enumerated().map { index, frame in
            let link = UInt8(FuzzTarget.links.firstIndex(of: frame.0) ?? 0)
            return FuzzInputFile(.packets, "frame-\(index)", [link, 1] + piece(frame.1))
        }
    }

    private static var hellos: [FuzzInputFile] {
        let cookie = HelloBuilder(cookie: [1, 2, 3]).body
        let whole =
            [1] + HelloBuilder.big24(cookie.count) + [0, 0] + [0, 0, 0] + HelloBuilder.big24(cookie.count) + cookie
        let record = { (bytes: [UInt8]) -> [UInt8] in
            [22, 0xfe, 0xfd, 0, 0, 0, 0, 0, 0, 0, 0] + HelloBuilder.big16(bytes.count) + bytes
        }
        return [
            FuzzInputFile(.tls, "hello", [255] + HelloBuilder.records(hello)),
            FuzzInputFile(.tls, "records", [9] + HelloBuilder.records(hello, size: 20)),
            FuzzInputFile(
                .tls, "encrypted",
                [255]
                    + HelloBuilder.records(
                        HelloBuilder(extensions: [(0xfe0d, [0, 1, 2])]).message)),
            FuzzInputFile(.tls, "old", [255, 0x80, 0x2e, 1, 3, 1, 0, 3]),
            FuzzInputFile(.dtls, "hello", piece(record(whole))),
        ]
    }

    private static var quic: [FuzzInputFile] {
        let frames = QUICPacketBuilder.crypto(hello, at: 0)
        let google =
            Array("CHLO".utf8) + [1, 0, 0, 0] + Array("SNI\0".utf8) + [15, 0, 0, 0] + Array("www.example.org".utf8)
        let stream = [0xa0, 1] + HelloBuilder.big16(google.count) + google
        let plain =
            [0x09, 1, 2, 3, 4, 5, 6, 7, 8] + Array("Q043".utf8) + [1] + [UInt8](repeating: 0, count: 12) + stream
        let versions = QUICPacketBuilder.salts.keys.sorted()
        return versions.enumerated().flatMap { index, version in
            [
                FuzzInputFile(.quic, "version-\(index)", piece(QUICPacketBuilder.hello(.of(version: version)))),
                FuzzInputFile(
                    .quicFrames, "version-\(index)",
                    [UInt8(index)] + piece(Array(frames[..<30])) + piece([2, 5, 0, 0, 5, 1, 1] + frames)),
                FuzzInputFile(.quicFrames, "google-\(index)", [UInt8(index)] + piece([0x40, 1, 0, 0, 1, 0] + stream)),
            ]
        } + [FuzzInputFile(.quic, "plain", piece(plain))]
    }

    private static var requests: [FuzzInputFile] {
        let texts = [
            "GET / HTTP/1.1\r\nHost: www.example.org\r\n\r\n",
            "GET http://user@www.example.org:80/a HTTP/1.1\r\nHost: www.example.net\r\n\r\n",
            "CONNECT www.example.org:443 HTTP/1.1\r\nHost: www.example.org:443\r\n\r\n\u{16}\u{3}\u{1}",
            "POST / HTTP/1.1\r\nHost: a.example\r\nContent-Length: 3\r\n\r\nabcGET / HTTP/1.1\r\nHost: b.example\r\n\r\n",
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nHost: a.example\r\n\r\n3;a=b\r\nabc\r\n0\r\nA: b\r\n\r\nGET / ",
            "GET / HTTP/1.1\r\nHost: www.example.org\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        ]
        return texts.enumerated().map { FuzzInputFile(.http, "request-\($0)", [4] + Array($1.utf8)) }
    }

    private static var proxies: [FuzzInputFile] {
        let name = Array("www.example.org".utf8)
        let streams: [[UInt8]] = [
            [4, 1, 1, 187, 0, 0, 0, 1, 117, 0] + name + [0], [4, 1, 1, 187, 192, 0, 2, 1, 0],
            [5, 1, 0, 5, 1, 0, 3, UInt8(name.count)] + name + [1, 187],
            [5, 2, 0, 2, 1, 1, 117, 1, 112, 5, 1, 0, 1, 192, 0, 2, 1, 1, 187],
            Array("PROXY TCP4 192.0.2.1 192.0.2.2 40000 443\r\n".utf8), Array("PROXY UNKNOWN\r\n".utf8),
            Array("\r\n\r\n\0\r\nQUIT\n".utf8) + [0x21, 0x11, 0, 12] + [UInt8](1...12),
        ]
        return streams.enumerated().map { FuzzInputFile(.proxies, "stream-\($0)", [0] + $1) }
    }

    private static var dns: [FuzzInputFile] {
        let query = DNSBytes.query("www.example.org").bytes
        let answer = DNSBytes.response(
            "www.example.org", DNSBytes.record([0xc0, 12], 5, DNSBytes.name("a.example")),
            DNSBytes.record(DNSBytes.name("a.example"), 1, [192, 0, 2, 1]),
            DNSBytes.record([0xc0, 12], 28, [UInt8](1...16))
        ).bytes
        return [query, answer].enumerated().flatMap { index, bytes in
            [
                FuzzInputFile(.dns, "message-\(index)", [0] + bytes),
                FuzzInputFile(.dns, "guess-\(index)", [2] + bytes),
                FuzzInputFile(.dns, "stream-\(index)", [0x15] + piece(bytes) + piece(bytes)),
            ]
        }
    }

    private static var flows: [FuzzInputFile] {
        let records = HelloBuilder.records(hello)
        let request = Array("GET / HTTP/1.1\r\nHost: www.example.org\r\n\r\n".utf8)
        let answer = DNSBytes.response("www.example.org", DNSBytes.record([0xc0, 12], 1, [203, 0, 113, 10])).bytes
        let datagram = QUICPacketBuilder.hello(QUICPacketBuilder())
        return [
            flow(
                "hello", FuzzSegment.begin, FuzzSegment(payload: Array(records[30...]), sequence: 31).bytes,
                FuzzSegment(payload: Array(records[..<30])).bytes),
            flow(
                "request", FuzzSegment(payload: request, choice: 4).bytes,
                FuzzSegment(payload: request, choice: 4, sequence: 42, cut: 9).bytes),
            flow(
                "answer", FuzzSegment(payload: answer, choice: 0x89).bytes,
                FuzzSegment(payload: records, seconds: 20).bytes),
            flow(
                "datagrams", FuzzSegment(payload: datagram, choice: 0x80).bytes,
                FuzzSegment(payload: [1, 2, 3], seconds: 200, choice: 0x80).bytes),
            flow(
                "times", FuzzSegment(payload: request, seconds: 250, choice: 4).bytes,
                FuzzSegment(payload: request, seconds: 255, choice: 4).bytes),
        ]
    }

    private static func flow(_ name: String, _ segments: [UInt8]...) -> FuzzInputFile {
        FuzzInputFile(.flows, name, Array(segments.joined()))
    }
}
