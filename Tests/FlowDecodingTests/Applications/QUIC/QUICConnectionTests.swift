import FlowDecoding
import Testing

/// Which packets belong together.
@Suite struct QUICConnectionTests {
    private let message = HelloBuilder().message
    private let long = HelloBuilder(extensions: [HelloBuilder.keyShare(1500)], namesComeLast: true).message
    private let name = SeenName(kind: .quicServerName, bytes: Array("www.example.org".utf8))

    @Test func theSecondPacketGoesToTheIDOfTheServer() {
        let builder = QUICPacketBuilder()
        let server: [UInt8] = [0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57, 0x58]
        let answer = QUICPacketBuilder(destination: builder.source, source: server, label: "server in")
        let later = QUICPacketBuilder(destination: server)
        for between in [[answer.initial([1])], [answer.other(type: 2, body: [1, 2])], []] {
            var connection = QUICConnection()
            #expect(
                connection.read(builder.initial(QUICPacketBuilder.crypto(0..<700, of: long), number: 0)).name == nil)
            for datagram in between { #expect(connection.read(datagram) == QUICReading(isQUIC: true)) }
            let reading = connection.read(
                later.initial(QUICPacketBuilder.crypto(700..<long.count, of: long), number: 1))
            #expect(reading == QUICReading(isQUIC: true, isFromClient: true, name: name))
            #expect(connection.read(later.initial([2, 0, 0, 0, 0], number: 2)).isFromClient)
        }
    }

    @Test func aRetrySaysTheSameHelloAgain() {
        let first = QUICPacketBuilder(source: [])
        let chosen: [UInt8] = [0x61, 0x62, 0x63, 0x64]
        let retry = QUICPacketBuilder(destination: [], source: chosen).retry()
        let second = QUICPacketBuilder(keysFrom: chosen, destination: chosen, source: [], token: [1, 2, 3])
        #expect(
            QUICConnection.names([QUICPacketBuilder.hello(first), retry, QUICPacketBuilder.hello(second)]) == [name])
        // The hello before it was not captured, or not whole.
        #expect(QUICConnection.names([retry, QUICPacketBuilder.hello(second)]) == [name])
        #expect(
            QUICConnection.names([
                first.initial(QUICPacketBuilder.crypto(0..<50, of: message)), retry, QUICPacketBuilder.hello(second),
            ]) == [name])
        // Without the Retry the client's own ID tells that it goes on.
        var known = second
        known.source = [5]
        #expect(
            QUICConnection.names([
                QUICPacketBuilder.hello(QUICPacketBuilder(source: [5])), QUICPacketBuilder.hello(known),
            ]) == [name])
    }

    @Test func anotherConnectionOnTheSamePorts() {
        let id: [UInt8] = [0x71, 2, 3, 4, 5, 6, 7, 8]
        let next = QUICPacketBuilder(keysFrom: id, destination: id, source: [0xd1])
        let seen = QUICConnection.names([
            QUICPacketBuilder.hello(QUICPacketBuilder()), QUICPacketBuilder.hello(QUICPacketBuilder()),
            QUICPacketBuilder.hello(next), QUICPacketBuilder.hello(next),
        ])
        #expect(seen == [name, name])
        let between = QUICConnection.names([
            QUICPacketBuilder().initial(QUICPacketBuilder.crypto(0..<50, of: message)),
            QUICPacketBuilder.hello(next, "next.example"),
        ])
        #expect(between.map { String(decoding: $0.bytes, as: UTF8.self) } == ["next.example"])
    }

    @Test func aHelloWithoutNameIsDone() {
        var connection = QUICConnection()
        #expect(
            connection.read(QUICPacketBuilder.hello(QUICPacketBuilder(), ""))
                == QUICReading(isQUIC: true, isFromClient: true))
        #expect(connection.isDone)
    }

    @Test func anEncryptedHelloMakesACover() {
        let message = HelloBuilder(extensions: [(0xfe0d, [0])]).message
        let packet = QUICPacketBuilder().initial(QUICPacketBuilder.crypto(message, at: 0))
        #expect(QUICConnection.names([packet]).map(\.isCover) == [true])
    }
}
