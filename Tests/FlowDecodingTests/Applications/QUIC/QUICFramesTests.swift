import FlowDecoding
import Testing

/// What is in a packet, and the bounds on it.
@Suite struct QUICFramesTests {
    private let message = HelloBuilder().message
    private let long = HelloBuilder(extensions: [HelloBuilder.keyShare(1500)], namesComeLast: true).message
    private let name = SeenName(kind: .quicServerName, bytes: Array("www.example.org".utf8))

    @Test func framesRoundTheHello() {
        let frame = QUICPacketBuilder.crypto(0..<message.count, of: message)
        let around: [[UInt8]] = [
            [0, 0, 0, 0], [1, 1], [2, 5, 0, 0, 5], [2, 0x40, 80, 1, 2, 3, 1, 1, 2, 2], [3, 5, 0, 0, 5, 1, 2, 3],
            [0x1c, 0, 6, 2, 111, 107],
        ]
        for frames in around {
            #expect(QUICConnection.names([QUICPacketBuilder().initial(frames + frame)]) == [name], "\(frames)")
        }
    }

    @Test func afterAFrameThatIsNotAllowedNothingIsRead() {
        let frame = QUICPacketBuilder.crypto(0..<message.count, of: message)
        let bad: [[UInt8]] = [
            [4], [7, 1, 1], [8, 0], [0x1d, 0, 0], [0x1e], [0x40, 6],
            [2, 5, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1],
            [6, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], [0x1c, 0, 6, 0x7f, 0xff],
        ]
        for frames in bad {
            #expect(QUICConnection.names([QUICPacketBuilder().initial(frames + frame)]).isEmpty, "\(frames)")
        }
        #expect(QUICConnection.names([QUICPacketBuilder().initial(frame + [4])]) == [name])
    }

    @Test func shuffledAndRepeatedAndOverlapping() {
        let builder = QUICPacketBuilder()
        let cuts = Array(stride(from: 0, to: long.count, by: 100)) + [long.count]
        var frames = zip(cuts, cuts.dropFirst()).map {
            QUICPacketBuilder.crypto($0..<min($1 + 30, long.count), of: long)
        }
        var random = SplitMix64(seed: 7)
        for _ in 0..<20 {
            frames.shuffle(using: &random)
            let packets = [
                builder.initial(frames[..<9].flatMap { $0 }, number: 0),
                builder.initial(frames[3...].flatMap { $0 }, number: 1),
            ]
            #expect(QUICConnection.names(packets) == [name])
            #expect(QUICConnection.names(packets.reversed()) == [name])
            #expect(QUICConnection.names([packets[0], packets[0], packets[1], packets[1]]) == [name])
        }
    }

    @Test func byteByByteInChanceOrder() {
        let message = HelloBuilder(extensions: [HelloBuilder.keyShare(2400)]).message
        var random = SplitMix64(seed: 11)
        for order in [Array(message.indices), message.indices.reversed(), message.indices.shuffled(using: &random)] {
            let packets = stride(from: 0, to: order.count, by: 250).map { start in
                QUICPacketBuilder().initial(
                    order[start..<min(start + 250, order.count)].flatMap {
                        QUICPacketBuilder.crypto($0..<$0 + 1, of: message)
                    },
                    number: UInt64(start))
            }
            #expect(QUICConnection.names(packets) == [name])
        }
    }

    @Test func ofBytesThatContradictTheFirstCount() {
        let other = HelloBuilder(names: ["www.example.net"]).message
        let frames =
            QUICPacketBuilder.crypto(60..<message.count, of: message)
            + QUICPacketBuilder.crypto(0..<other.count, of: other)
        #expect(QUICConnection.names([QUICPacketBuilder().initial(frames)]) == [name])
    }

    @Test func aGapHasNoName() {
        let builder = QUICPacketBuilder()
        #expect(QUICConnection.names([builder.initial(QUICPacketBuilder.crypto(800..<long.count, of: long))]).isEmpty)
        #expect(QUICConnection.names([builder.initial(QUICPacketBuilder.crypto(0..<800, of: long))]).isEmpty)
    }

    @Test(arguments: [65_535, 65_536, 1 << 32, 1 << 61, (1 << 62) - 1] as [UInt64])
    func aFarOffsetLosesNothing(_ offset: UInt64) {
        let far = QUICPacketBuilder.crypto([1, 2, 3], at: offset)
        let frame = QUICPacketBuilder.crypto(0..<message.count, of: message)
        #expect(QUICConnection.names([QUICPacketBuilder().initial(far + frame)]) == [name])
        #expect(
            QUICConnection.names([
                QUICPacketBuilder().initial(far, number: 0), QUICPacketBuilder().initial(frame, number: 1),
            ]) == [
                name
            ])
    }

    @Test func piecesBeyondTheLimitAreLostAndNothingElse() {
        let builder = QUICPacketBuilder()
        // 1,100 single bytes with gaps between them: more than are kept.
        let waiting = stride(from: 0, to: 1100, by: 220).map { start in
            builder.initial(
                (start..<start + 220).flatMap { QUICPacketBuilder.crypto([0], at: 4000 + 2 * UInt64($0)) },
                number: UInt64(start))
        }
        let frame = builder.initial(QUICPacketBuilder.crypto(0..<message.count, of: message), number: 5000)
        #expect(QUICConnection.names(waiting + [frame]) == [name])
        // One more that waits has no place: its hello never gets whole.
        let late = builder.initial(QUICPacketBuilder.crypto(1000..<long.count, of: long), number: 5001)
        let rest = builder.initial(QUICPacketBuilder.crypto(0..<1000, of: long), number: 5002)
        #expect(QUICConnection.names(waiting + [late, rest]).isEmpty)
        #expect(QUICConnection.names([late, rest]) == [name])
    }

    @Test func anOverlongHelloEndsTheReading() {
        var connection = QUICConnection()
        let start = [1] + HelloBuilder.big24(ClientHello.longestMessage)
        #expect(connection.read(QUICPacketBuilder().initial(QUICPacketBuilder.crypto(start, at: 0))).name == nil)
        #expect(connection.isDone)
    }

    @Test func afterManyFailuresNoMoreIsTried() {
        func failing(_ index: Int) -> [UInt8] {
            var packet = QUICPacketBuilder.hello(
                QUICPacketBuilder(destination: [UInt8](repeating: UInt8(index), count: 9)))
            packet[packet.count - 1] ^= 1
            return packet
        }
        let bad = (0..<QUICConnection.mostFailures).map(failing)
        #expect(QUICConnection.names(bad + [QUICPacketBuilder.hello(QUICPacketBuilder())]).isEmpty)
        #expect(QUICConnection.names(bad.dropLast() + [QUICPacketBuilder.hello(QUICPacketBuilder())]) == [name])
        // A whole hello begins the count anew.
        let id: [UInt8] = [2, 2, 2, 2, 2, 2, 2, 2]
        let next = QUICPacketBuilder.hello(
            QUICPacketBuilder(keysFrom: id, destination: id, source: [7]), "next.example")
        let read = QUICConnection.names(
            bad.dropLast() + [QUICPacketBuilder.hello(QUICPacketBuilder())] + bad.dropLast() + [next])
        #expect(read.map { String(decoding: $0.bytes, as: UTF8.self) } == ["www.example.org", "next.example"])
    }
}
