import FlowDecoding
import Testing

@Suite struct GoogleQUICTests {
    private let name = SeenName(kind: .googleQUICServerName, bytes: Array("www.example.org".utf8))
    private let id: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8]
    private let hash = [UInt8](repeating: 0xee, count: 12)

    private static func little32(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> (8 * $0) & 0xff) } }

    private func hello(_ values: [(tag: String, value: String)]) -> [UInt8] {
        var index: [UInt8] = []
        var end = 0
        for (tag, value) in values {
            end += value.utf8.count
            index += Array((tag + "\0").utf8.prefix(4)) + Self.little32(end)
        }
        return Array("CHLO".utf8) + [UInt8(values.count), 0, 0, 0] + index + values.flatMap { Array($0.value.utf8) }
    }

    private var hello: [UInt8] { hello([("PAD", "-----"), ("SNI", "WWW.example.org"), ("STK", "abc")]) }

    /// Stream 1, with a length, as the version orders bytes.
    private func stream(_ bytes: [UInt8], at offset: Int = 0, version: Int, stream: UInt8 = 1) -> [UInt8] {
        func two(_ value: Int) -> [UInt8] {
            let bytes = HelloBuilder.big16(value)
            return version >= 39 ? bytes : bytes.reversed()
        }
        let position = offset == 0 ? [] : two(offset)
        return [0xa0 | (offset == 0 ? 0 : 4), stream] + position + two(bytes.count) + bytes
    }

    private func datagram(_ frames: [UInt8], version: Int, numberBits: UInt8 = 0, id: [UInt8]? = nil) -> [UInt8] {
        let label: [UInt8] = [0x51, 0x30, UInt8(0x30 + version / 10), UInt8(0x30 + version % 10)]
        let id = id ?? self.id
        if version >= 44 { return [version == 46 ? 0xc3 : 0xff] + label + [0x50] + id + [0, 0, 0, 1] + hash + frames }
        let number = [UInt8](repeating: 1, count: [1, 2, 4, 6][Int(numberBits)])
        let flags: UInt8 = version < 35 ? 0x0d : 0x09
        return [flags | numberBits << 4] + id + label + number + hash + (version < 34 ? [0] : []) + frames
    }

    @Test(arguments: [24, 25, 30, 33, 34, 35, 37, 39, 43, 44, 46]) func everyVersion(_ version: Int) {
        let whole = datagram(stream(hello, version: version), version: version)
        #expect(QUICConnection.canBegin(whole))
        #expect(QUICConnection.names([whole, whole]) == [name])
        let halves = [
            datagram(stream(Array(hello[20...]), at: 20, version: version), version: version),
            datagram(stream(Array(hello[..<20]), version: version), version: version),
        ]
        #expect(QUICConnection.names(halves) == [name])
        #expect(QUICConnection.names(halves.reversed()) == [name])
    }

    @Test(arguments: [23, 47, 49, 99]) func noOtherVersion(_ version: Int) {
        for form in [43, 46] {
            var whole = datagram(stream(hello, version: 46), version: form)
            let label = form == 46 ? 3 : 11
            whole[label] = UInt8(0x30 + version / 10)
            whole[label + 1] = UInt8(0x30 + version % 10)
            #expect(!QUICConnection.canBegin(whole))
            #expect(QUICConnection.names([whole]).isEmpty)
        }
    }

    @Test func everyLengthOfPacketNumber() {
        for bits in 0...3 as ClosedRange<UInt8> {
            let whole = datagram(
                [6] + [UInt8](repeating: 9, count: [1, 2, 4, 6][Int(bits)]) + stream(hello, version: 39),
                version: 39, numberBits: bits)
            #expect(QUICConnection.names([whole]) == [name])
        }
    }

    @Test func framesBeforeTheHello() {
        let frames = stream(hello, version: 46)
        let before: [[UInt8]] = [
            [0, 0, 0], [7], [0x40, 5, 0, 0, 5, 0], [0x60, 5, 0, 0, 1, 5, 1, 1, 0],
            [0x45, 5, 5, 0, 0, 5, 5, 2, 1, 1, 1, 1, 1, 2, 2, 2],
            stream([1, 2, 3], version: 46, stream: 3),
        ]
        for bytes in before {
            #expect(QUICConnection.names([datagram(bytes + frames, version: 46)]) == [name], "\(bytes)")
        }
        for bytes in [[1], [2], [0x20], [8, 0, 1, 1], [0x40, 5]] as [[UInt8]] {
            #expect(QUICConnection.names([datagram(bytes + frames, version: 46)]).isEmpty, "\(bytes)")
        }
    }

    @Test func theSecondHelloOfAConnectionWhoseFirstWasMissed() {
        #expect(QUICConnection.names([datagram(stream(hello, at: 1024, version: 46), version: 46)]) == [name])
        let other = hello([("SNI", "other.example")])
        let both = [
            datagram(stream(hello, version: 46), version: 46),
            datagram(stream(other, at: 1024, version: 46), version: 46),
        ]
        #expect(QUICConnection.names(both) == [name])
    }

    @Test func anotherConnectionOnTheSamePorts() {
        let next = datagram(stream(hello, version: 46), version: 46, id: [9, 9, 9, 9, 9, 9, 9, 9])
        #expect(QUICConnection.names([datagram(stream(hello, version: 46), version: 46), next]) == [name, name])
    }

    @Test func encryptedVersions() {
        let crypto = [8] + QUICPacketBuilder.crypto(hello, at: 0).dropFirst()
        #expect(QUICConnection.names([QUICPacketBuilder.of(version: 0x5130_3530).initial(crypto)]) == [name])
        let message = HelloBuilder().message
        let tls = [8] + QUICPacketBuilder.crypto(message, at: 0).dropFirst()
        for version in [0x5430_3530, 0x5430_3531] as [UInt32] {
            let seen = QUICConnection.names([QUICPacketBuilder.of(version: version).initial([7] + tls)])
            #expect(seen == [SeenName(kind: .quicServerName, bytes: name.bytes)])
        }
    }

    @Test func helloWithoutName() {
        let empty = hello([("SNI", "")])
        let wrong =
            Array("CHLO".utf8) + [2, 0, 0, 0] + Array("PAD\0".utf8) + Self.little32(9) + Array("SNI\0".utf8)
            + Self.little32(3) + Array("abcdefghij".utf8)
        let far = Array("CHLO".utf8) + [1, 0, 0, 0] + Array("SNI\0".utf8) + [0xff, 0xff, 0xff, 0xff]
        let many = Array("CHLO".utf8) + [129, 0, 0, 0]
        for bytes in [hello([("PAD", "x")]), hello([]), empty, wrong, far, many, Array("SHLO".utf8)] {
            var connection = QUICConnection()
            let reading = connection.read(datagram(stream(bytes, version: 46), version: 46))
            #expect(reading == QUICReading(isQUIC: true, isFromClient: true))
            #expect(connection.isDone)
        }
    }

    @Test func noPrefixAndNoChangedByteTraps() {
        for version in [30, 39, 46] {
            let whole = datagram([0x60, 5, 0, 0, 1, 5, 1, 1, 0] + stream(hello, version: version), version: version)
            for count in whole.indices { _ = QUICConnection.names([Array(whole[..<count])]) }
            for index in whole.indices {
                for value in [0, 0x7f, 0xff] as [UInt8] {
                    var changed = whole
                    changed[index] = value
                    #expect(QUICConnection.names([changed]).count <= 1)
                }
            }
        }
    }
}
