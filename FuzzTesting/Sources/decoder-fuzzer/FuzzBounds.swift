import FlowDecoding

/// Inputs that reach a bound of a decoder, and go one beyond where that is small.
enum FuzzBounds {
    static var all: [FuzzInputFile] {
        captureFiles + packets + hellos + quic + streams + dns + flows + captures
    }

    private static func piece(_ bytes: [UInt8]) -> [UInt8] { FuzzInput.piece(bytes) }

    private static func capture(_ write: (inout CaptureWriter) -> Void) -> [UInt8] {
        var writer = CaptureWriter()
        write(&writer)
        return writer.bytes
    }

    private static var captureFiles: [FuzzInputFile] {
        let tooLong = capture {
            $0.pcapHeader()
            $0.record(lengths: (UInt32(CaptureLimit.longestRecord + 1), 1), [])
        }
        let longest = capture {
            $0.pcapHeader()
            $0.record(lengths: (UInt32(CaptureLimit.longestRecord), 1), [1, 2, 3])
        }
        let interfaces = capture { writer in
            writer.section()
            for _ in 0...CaptureLimit.mostInterfaces { writer.interface() }
        }
        return [
            FuzzInputFile(.captureFiles, "record-too-long", [2] + tooLong),
            FuzzInputFile(.captureFiles, "longest-record-cut", [2] + longest),
            FuzzInputFile(.captureFiles, "interfaces-beyond-the-bound", [4] + interfaces),
        ]
    }

    private static var packets: [FuzzInputFile] {
        typealias Build = FrameBuilder
        let datagram = Build.udp([1, 2, 3, 4])
        let packet = Build.ipv4(datagram)
        let nested = { (count: Int, around: ([UInt8]) -> [UInt8]) in
            (0..<count).reduce(packet) { bytes, _ in around(bytes) }
        }
        let input = { (link: UInt8, frames: [[UInt8]]) -> [UInt8] in [link] + frames.flatMap { [0] + piece($0) } }
        let labels = (0..<17).reduce(Build.label(packet)) { bytes, _ in Build.label(bytes, isBottom: false) }
        let subframes = (0..<257).flatMap { _ in Build.subframe([0xaa]) }
        let manyDatagrams = (0..<129).map {
            Build.ethernet(Build.ipv4([UInt8](repeating: 1, count: 8), identification: $0, fragment: 0x2000))
        }
        let manyRuns = (0..<65).map {
            Build.ethernet(Build.ipv4([UInt8](repeating: 1, count: 8), fragment: 0x2000 | $0 * 2 + 1))
        }
        return [
            FuzzInputFile(.packets, "headers", input(1, [nested(100) { Build.ipv4($0, number: 4) }])),
            FuzzInputFile(
                .packets, "tunnels", input(1, [nested(40) { Build.ipv4(Build.udp(Build.gre($0), to: 4754)) }])),
            FuzzInputFile(.packets, "labels", input(0, [Build.ethernet(labels, type: 0x8847)])),
            FuzzInputFile(.packets, "subframes", input(8, [Build.wireless(subframes, service: [0x80, 0])])),
            FuzzInputFile(.packets, "fragmented-datagrams", input(0, manyDatagrams)),
            FuzzInputFile(.packets, "holes-of-a-datagram", input(0, manyRuns)),
            FuzzInputFile(
                .packets, "furthest-fragment",
                input(0, [Build.ethernet(Build.ipv4([1, 2, 3, 4, 5, 6, 7, 8], fragment: 0x1fff))])),
        ]
    }

    private static var hellos: [FuzzInputFile] {
        let tooLong = HelloBuilder.records([1] + HelloBuilder.big24(ClientHello.longestMessage - 3))
        let longest = HelloBuilder.records([1] + HelloBuilder.big24(ClientHello.longestMessage - 4) + [3, 3])
        let record: [UInt8] = [22, 3, 1, 0x44, 0x01]
        let fragment = { (length: Int, offset: Int) -> [UInt8] in
            [22, 0xfe, 0xfd, 0, 0, 0, 0, 0, 0, 0, 0, 0, 13, 1] + HelloBuilder.big24(length) + [0, 0]
                + HelloBuilder.big24(offset) + HelloBuilder.big24(1) + [7]
        }
        return [
            FuzzInputFile(.tls, "hello-too-long", [255] + tooLong),
            FuzzInputFile(.tls, "longest-hello-cut", [0] + longest),
            FuzzInputFile(.tls, "record-too-long", [255] + record),
            FuzzInputFile(.tls, "byte-by-byte", [0] + HelloBuilder.records(HelloBuilder().message, size: 1)),
            FuzzInputFile(.dtls, "furthest-fragment", piece(fragment(0xff_ffff, 0xff_fffe))),
            FuzzInputFile(
                .dtls, "pieces-that-wait", (0...1024).flatMap { piece(fragment(4000, 2 * $0 + 1)) }),
        ]
    }

    private static var quic: [FuzzInputFile] {
        let failing = (0...QUICConnection.mostFailures).map { index -> [UInt8] in
            var packet = QUICPacketBuilder.hello(
                QUICPacketBuilder(destination: [UInt8](repeating: UInt8(index), count: 9)))
            packet[packet.count - 1] ^= 1
            return piece(packet)
        }
        let waiting = stride(from: 0, to: 1100, by: 220).map { start -> [UInt8] in
            piece((start..<start + 220).flatMap { QUICPacketBuilder.crypto([0] as [UInt8], at: 4000 + 2 * UInt64($0)) })
        }
        let far = QUICPacketBuilder.crypto([1, 2, 3], at: (1 << 62) - 1)
        let entries = Array("CHLO".utf8) + [129, 0, 0, 0]
        return [
            FuzzInputFile(.quic, "failures", Array(failing.joined())),
            FuzzInputFile(.quicFrames, "pieces-that-wait", [0] + waiting.joined()),
            FuzzInputFile(.quicFrames, "furthest-offset", [0] + piece(far + QUICPacketBuilder.crypto([1], at: 65_535))),
            FuzzInputFile(.quicFrames, "hello-too-long", [0] + piece(QUICPacketBuilder.crypto([1, 1, 0, 0], at: 0))),
            FuzzInputFile(
                .quicFrames, "ranges", [0] + piece([2, 5, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1])),
            FuzzInputFile(.quicFrames, "entries", [2] + piece([0xa0, 1, 0, 8] + entries)),
        ]
    }

    private static var streams: [FuzzInputFile] {
        let text = { (text: String) in Array(text.utf8) }
        let long = [UInt8](repeating: UInt8(ascii: "a"), count: HTTPRequestReader.longestHead + 1)
        let chunked = text("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
        let extension4096 = [UInt8](repeating: UInt8(ascii: "b"), count: HTTPRequestReader.longestChunkLine)
        let name = [UInt8](repeating: UInt8(ascii: "n"), count: 256)
        return [
            FuzzInputFile(.http, "head-too-long", [255] + text("GET / HTTP/1.1\r\nA: ") + long),
            FuzzInputFile(.http, "lead", [0] + text("\r\n\r\n\r\nGET / HTTP/1.1\r\n\r\n")),
            FuzzInputFile(
                .http, "method", [0] + [UInt8](repeating: UInt8(ascii: "M"), count: 33) + text(" / HTTP/1.1\r\n\r\n")),
            FuzzInputFile(.http, "chunk-line", [63] + chunked + text("1;") + extension4096),
            FuzzInputFile(.http, "chunk-size", [9] + chunked + text("fffffffffffffff\r\nabc")),
            FuzzInputFile(.http, "chunk-size-too-long", [9] + chunked + text("1000000000000000\r\nabc")),
            FuzzInputFile(
                .http, "length", [9] + text("POST / HTTP/1.1\r\nContent-Length: 9223372036854775807\r\n\r\nabc")),
            FuzzInputFile(.http, "host", [9] + text("GET / HTTP/1.1\r\nHost: ") + name + text("\r\n\r\n")),
            FuzzInputFile(.proxies, "user", [0] + [4, 1, 1, 187, 0, 0, 0, 1] + name + [0, 110, 0]),
            FuzzInputFile(.proxies, "name", [0] + [4, 1, 1, 187, 0, 0, 0, 1, 0] + name + [0]),
            FuzzInputFile(.proxies, "methods", [0, 5, 17] + [UInt8](0..<17)),
            FuzzInputFile(.proxies, "line", [0] + text("PROXY UNKNOWN ") + name),
            FuzzInputFile(.proxies, "binary", [0] + text("\r\n\r\n\0\r\nQUIT\n") + [0x21, 0x11, 0x0f, 0xf1] + name),
        ]
    }

    private static var dns: [FuzzInputFile] {
        let question = DNSBytes.name("a.example") + [0, 1, 0, 1]
        let pointers = (0..<18).flatMap { index -> [UInt8] in [0xc0, UInt8(12 + 2 * index + 2)] } + [0]
        let answer = DNSBytes.record([0xc0, 12], 1, [192, 0, 2, 1])
        let response = { (count: Int) in
            DNSBytes(flags: 0x8180, questions: [question], answers: [[UInt8]](repeating: answer, count: count)).bytes
        }
        let label: [UInt8] = [63] + [UInt8](repeating: UInt8(ascii: "x"), count: 63)
        let labels = Array([[UInt8]](repeating: label, count: 5).joined()) + [0, 0, 1, 0, 1]
        return [
            FuzzInputFile(
                .dns, "questions", [0] + DNSBytes(flags: 0, questions: [[UInt8]](repeating: question, count: 65)).bytes),
            FuzzInputFile(.dns, "pointers", [0] + DNSBytes(flags: 0, questions: [pointers + [0, 1, 0, 1]]).bytes),
            FuzzInputFile(
                .dns, "pointer-to-itself", [0] + DNSBytes(flags: 0, questions: [[0xc0, 12, 0, 1, 0, 1]]).bytes),
            FuzzInputFile(.dns, "addresses", [0] + response(65)),
            FuzzInputFile(.dns, "records", [0] + response(513)),
            FuzzInputFile(.dns, "name", [0] + DNSBytes(flags: 0, questions: [labels]).bytes),
            FuzzInputFile(.dns, "message-passed-over", [0x81] + piece(response(1)) + [0x40, 1] + response(1)),
        ]
    }

    private static var flows: [FuzzInputFile] {
        let unknown = [UInt8](repeating: 0, count: 0x4000)
        let row = { (count: Int, segment: (Int) -> FuzzSegment) in Array((0..<count).map { segment($0).bytes }.joined())
        }
        let first = FuzzSegment(payload: [1], seconds: 250).bytes
        let last = FuzzSegment(payload: [1], seconds: 255).bytes
        return [
            FuzzInputFile(
                .flows, "segments-that-wait",
                FuzzSegment.begin + row(129) { FuzzSegment(payload: [1], seconds: 0, sequence: 2 * $0 + 100) }),
            FuzzInputFile(
                .flows, "bytes-that-wait",
                FuzzSegment.begin + row(9) { FuzzSegment(payload: unknown, seconds: 0, sequence: $0 * 0x1000 + 9) }),
            FuzzInputFile(
                .flows, "greeting",
                FuzzSegment.begin + row(5) { FuzzSegment(payload: unknown, seconds: 0, sequence: 1 + $0 * 0x4000) }),
            FuzzInputFile(
                .flows, "guesses", row(12) { FuzzSegment(payload: [UInt8($0), 1, 2], seconds: 0, choice: 0x80) }),
            FuzzInputFile(.flows, "first-and-last-time", first + last),
            FuzzInputFile(.flows, "time-goes-back", last + first),
            FuzzInputFile(
                .flows, "quiet", row(8) { FuzzSegment(payload: [1], seconds: 249, choice: UInt8($0) << 2, flags: 0) }),
        ]
    }

    /// Frames at the first time that nanoseconds can tell, and at the last.
    private static var captures: [FuzzInputFile] {
        let frame = { FrameBuilder.ethernet(FrameBuilder.ipv4(FrameBuilder.udp([1, 2, 3], to: $0))) }
        let times = capture {
            $0.section()
            $0.interface(options: $0.option(9, [9]) + $0.option(14, $0.word(Int64(-9_223_372_036))))
            $0.interface(options: $0.option(9, [9]))
            $0.enhanced(ticks: 0, frame(443))
            $0.enhanced(interface: 1, ticks: UInt64(Int64.max), frame(444))
        }
        return [FuzzInputFile(.captures, "first-and-last-time", times)]
    }
}
