import FlowDecoding
import Testing

@Suite struct DTLSConnectionTests {
    private let body = HelloBuilder(cookie: [9, 9, 9]).body
    private let name = SeenName(kind: .dtlsServerName, bytes: Array("www.example.org".utf8))

    private func fragment(_ range: Range<Int>, of body: [UInt8], number: Int = 0) -> [UInt8] {
        [1] + HelloBuilder.big24(body.count) + HelloBuilder.big16(number) + HelloBuilder.big24(range.lowerBound)
            + HelloBuilder.big24(range.count) + body[range]
    }

    private func record(_ fragments: [UInt8], version: [UInt8] = [0xfe, 0xfd], epoch: UInt8 = 0) -> [UInt8] {
        [22] + version + [0, epoch, 0, 0, 0, 0, 0, 1] + HelloBuilder.big16(fragments.count) + fragments
    }

    @Test func wholeInOneDatagram() {
        for version in [[0xfe, 0xff], [0xfe, 0xfd], [0xfe, 0xfc], [1, 0]] as [[UInt8]] {
            var connection = DTLSConnection()
            let datagram = record(fragment(0..<body.count, of: body), version: version)
            #expect(DTLSConnection.canBegin(datagram))
            #expect(connection.read(datagram) == name)
            #expect(connection.isDone)
            #expect(connection.read(datagram) == nil)
        }
    }

    @Test func inFragmentsInAnyOrder() {
        let cuts = [0, 10, 60, body.count]
        let parts = (0..<3).map { fragment(cuts[$0]..<cuts[$0 + 1], of: body) }
        for order in [[0, 1, 2], [2, 1, 0], [1, 1, 0, 2], [2, 0, 1]] {
            var connection = DTLSConnection()
            let names = order.compactMap { connection.read(record(parts[$0])) }
            #expect(names == [name])
        }
        var together = DTLSConnection()
        #expect(together.read(record(parts[0] + parts[1] + parts[2])) == name)
        var records = DTLSConnection()
        #expect(records.read((record(parts[0]) + record(parts[1]) + record(parts[2]))) == name)
    }

    @Test func theHelloWithTheCookieIsAnotherMessage() {
        let first = HelloBuilder(names: ["one.example.org"], cookie: [8, 8, 8]).body
        var connection = DTLSConnection()
        #expect(connection.read(record(fragment(0..<first.count - 5, of: first))) == nil)
        #expect(connection.read(record(fragment(0..<body.count, of: body, number: 1))) == name)
    }

    @Test func whatIsEncryptedOrAnotherMessageIsPassedOver() {
        let whole = fragment(0..<body.count, of: body)
        for datagram in [
            record(whole, epoch: 1), record(whole, version: [3, 3]), record([2] + whole.dropFirst()),
            [23] + record(whole).dropFirst(), Array(record(whole).dropLast()), [],
        ] {
            var connection = DTLSConnection()
            #expect(connection.read(datagram) == nil)
            #expect(!connection.isDone)
        }
    }

    @Test func aHelloThatContradictsItselfIsForgotten() {
        let bad = [UInt8](repeating: 0xff, count: 80)
        var connection = DTLSConnection()
        #expect(connection.read(record(fragment(0..<80, of: bad))) == nil)
        #expect(connection.read(record(fragment(0..<body.count, of: body))) == name)
    }

    @Test func noByteChangedAndNoPrefixTraps() {
        let datagram = record(fragment(0..<40, of: body)) + record(fragment(40..<body.count, of: body))
        var found = 0
        for index in datagram.indices {
            for value in [0, 0x7f, 0xff] as [UInt8] {
                var changed = datagram
                changed[index] = value
                var connection = DTLSConnection()
                _ = connection.read(changed[..<index])
                if connection.read(changed) != nil { found += 1 }
            }
        }
        #expect(found > 0)
    }
}
