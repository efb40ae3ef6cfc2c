import FlowDecoding
import Testing

/// What opens which packet.
@Suite struct QUICPacketTests {
    private let message = HelloBuilder().message
    private let long = HelloBuilder(extensions: [HelloBuilder.keyShare(1500)], namesComeLast: true).message
    private let name = SeenName(kind: .quicServerName, bytes: Array("www.example.org".utf8))

    @Test func packetsOfTheStandards() {
        let expected = SeenName(kind: .quicServerName, bytes: Array("example.com".utf8))
        for (client, server) in [
            (QUICVectors.client1, QUICVectors.server1), (QUICVectors.client2, QUICVectors.server2),
        ] {
            var connection = QUICConnection()
            #expect(QUICConnection.canBegin(client))
            #expect(connection.read(client) == QUICReading(isQUIC: true, isFromClient: true, name: expected))
            #expect(connection.isDone)
            #expect(connection.read(server) == QUICReading(isQUIC: true))
        }
    }

    @Test func theServerAloneTellsNothing() {
        for server in [QUICVectors.server1, QUICVectors.server2] {
            var connection = QUICConnection()
            #expect(connection.read(server) == QUICReading(isQUIC: true))
            #expect(!connection.isDone)
        }
        let forged = QUICPacketBuilder(label: "server in")
        #expect(QUICConnection.names([QUICPacketBuilder.hello(forged)]).isEmpty)
    }

    @Test func everyChangedByteOfTheHeaderAndTheTagIsSeen() {
        let packet = QUICVectors.client1
        for index in Array(0..<40) + Array(packet.count - 16..<packet.count) {
            for bit in 0..<8 {
                var changed = packet
                changed[index] ^= 1 << bit
                #expect(QUICConnection.names([changed]).isEmpty, "byte \(index) bit \(bit)")
            }
        }
    }

    @Test func noPrefixHasAName() {
        for count in QUICVectors.client1.indices {
            #expect(QUICConnection.names([Array(QUICVectors.client1[..<count])]).isEmpty)
        }
    }

    @Test(arguments: QUICPacketBuilder.salts.keys.filter { $0 >> 16 != 0x5130 && $0 >> 16 != 0x5430 }.sorted())
    func everyVersionOfTheIETF(_ version: UInt32) {
        #expect(QUICConnection.names([QUICPacketBuilder.hello(.of(version: version))]) == [name])
    }

    @Test(arguments: [0, 2, 0xff00_0015, 0xff00_0023, 0x0a0a_0a0a, 0x1a2a_3a4a, 0x5130_3437, 0xface_b010] as [UInt32])
    func noOtherVersion(_ version: UInt32) {
        let datagram = QUICPacketBuilder.hello(QUICPacketBuilder(version: version))
        var connection = QUICConnection()
        #expect(!QUICConnection.canBegin(datagram))
        let isReserved = version & 0x0f0f_0f0f == 0x0a0a_0a0a
        #expect(connection.read(datagram) == QUICReading(isQUIC: isReserved))
    }

    @Test func afterANegotiationTheRealVersionIsRead() {
        let refused = QUICPacketBuilder(version: 0x0a0a_0a0a)
        #expect(
            QUICConnection.names([QUICPacketBuilder.hello(refused), QUICPacketBuilder.hello(.of(version: 1))]) == [name]
        )
        // The hello of the first version was read already.
        #expect(
            QUICConnection.names([
                QUICPacketBuilder.hello(.of(version: 0xff00_001d)), QUICPacketBuilder.hello(.of(version: 1)),
            ]) == [name])
    }

    @Test(arguments: [1, 2, 3, 4]) func everyLengthOfPacketNumber(_ length: Int) {
        let packet = QUICPacketBuilder().initial(
            QUICPacketBuilder.crypto(0..<message.count, of: message), number: 200, numberLength: length)
        #expect(QUICConnection.names([packet]) == [name])
    }

    @Test func packetNumbersGoOnBeyondTheirBytes() {
        let builder = QUICPacketBuilder()
        let packets = [
            builder.initial([1], number: 250, numberLength: 1), builder.initial([1], number: 0x1fd, numberLength: 2),
            builder.initial(QUICPacketBuilder.crypto(0..<80, of: long), number: 0x203, numberLength: 1),
            builder.initial(QUICPacketBuilder.crypto(80..<700, of: long), number: 0x1ff, numberLength: 1),
            builder.initial(
                QUICPacketBuilder.crypto(700..<long.count, of: long), number: 0x1_0000, numberLength: 3, size: 2000),
        ]
        #expect(QUICConnection.names(packets) == [name])
    }

    @Test(arguments: [8, 12, 20]) func everyLengthOfID(_ length: Int) {
        let id = (0..<UInt8(length)).map { $0 }
        let packet = QUICPacketBuilder.hello(QUICPacketBuilder(keysFrom: id, destination: id, source: []))
        #expect(QUICConnection.names([packet]) == [name])
    }

    @Test func anIDThatNoClientMayChooseIsNotTried() {
        for id in [[], [1, 2, 3, 4, 5, 6, 7], [UInt8](repeating: 1, count: 21)] as [[UInt8]] {
            #expect(
                QUICConnection.names([QUICPacketBuilder.hello(QUICPacketBuilder(keysFrom: id, destination: id))])
                    .isEmpty)
        }
    }

    @Test func coalescedPackets() {
        let builder = QUICPacketBuilder()
        let zeroRTT = builder.other(type: 1, body: [UInt8](repeating: 0x55, count: 60))
        let packet = QUICPacketBuilder.hello(builder)
        #expect(QUICConnection.names([packet + zeroRTT]) == [name])
        #expect(QUICConnection.names([zeroRTT + packet]) == [name])
        #expect(QUICConnection.names([zeroRTT, packet]) == [name])
        let first = builder.initial(QUICPacketBuilder.crypto(0..<900, of: long), number: 0)
        let second = builder.initial(QUICPacketBuilder.crypto(900..<long.count, of: long), number: 1)
        #expect(QUICConnection.names([first + second]) == [name])
        #expect(QUICConnection.names([packet + [UInt8](repeating: 0, count: 30)]) == [name])
        var elsewhere = builder
        elsewhere.destination[0] ^= 1
        let third = elsewhere.initial(QUICPacketBuilder.crypto(900..<long.count, of: long), number: 1)
        #expect(QUICConnection.names([first + third]).isEmpty)
        let stranger = QUICPacketBuilder(keysFrom: [9, 9, 9, 9, 9, 9, 9, 9], destination: [9, 9, 9, 9, 9, 9, 9, 9])
        #expect(QUICConnection.names([zeroRTT + QUICPacketBuilder.hello(stranger)]).isEmpty)
    }

    @Test func whatIsNotQUICIsRefused() {
        let datagrams: [[UInt8]] = [
            [], [0xc0], [UInt8](repeating: 0x80, count: 40), [UInt8](repeating: 0x40, count: 1200),
            [0x16, 0xfe, 0xfd] + [UInt8](repeating: 0, count: 60), [UInt8](repeating: 0xff, count: 1200),
            [0, 1, 0, 8, 0x21, 0x12, 0xa4, 0x42] + [UInt8](repeating: 9, count: 20),
        ]
        for datagram in datagrams {
            var connection = QUICConnection()
            #expect(!QUICConnection.canBegin(datagram))
            #expect(connection.read(datagram) == QUICReading())
        }
    }

    @Test func noChanceBytesTrap() {
        var random = SplitMix64(seed: 3)
        var connection = QUICConnection()
        var named = 0
        for round in 0..<600 {
            var frames = (0..<Int.random(in: 0..<300, using: &random)).map { _ in
                UInt8.random(in: 0...8, using: &random)
            }
            for index in frames.indices where Int.random(in: 0..<12, using: &random) == 0 {
                frames[index] = UInt8.random(in: 0...255, using: &random)
            }
            let id = HelloBuilder.big24(round) + [1, 2, 3, 4, 5]
            var datagram = QUICPacketBuilder(keysFrom: id, destination: id).initial(frames, size: 100)
            if round % 2 == 0 {
                datagram[Int.random(in: 1..<40, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if round % 50 == 0 { connection = QUICConnection() }
            if connection.read(datagram).name != nil { named += 1 }
        }
        #expect(named == 0)
        var fresh = QUICConnection()
        #expect(fresh.read(QUICPacketBuilder.hello(QUICPacketBuilder())).name == name)
    }
}
