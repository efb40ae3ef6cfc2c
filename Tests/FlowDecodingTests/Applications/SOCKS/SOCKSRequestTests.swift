import FlowDecoding
import Testing

@Suite struct SOCKSRequestTests {
    private struct Reading: Equatable {
        var names: [String]
        var read: StreamRead

        init(names: [String] = [], consumed: Int = 0, next: StreamRead.Next) {
            self.names = names
            read = StreamRead(consumed: consumed, next: next)
        }

        init(_ bytes: [UInt8]) {
            var seen: [String] = []
            read = SOCKSRequest.read(bytes.span) { seen.append(written($0)) }
            names = seen
        }
    }

    private let name = Array("WWW.a.example".utf8)
    private var named5: [UInt8] { [5, 1, 0, 3, UInt8(name.count)] + name + [1, 187] }
    private let user: [UInt8] = [1, 2, 0x6d, 0x65, 3, 0x70, 0x77, 0x64]
    private var named4: [UInt8] { [4, 1, 1, 187, 0, 0, 0, 1, 0x6d, 0x65, 0] + name + [0] }

    @Test func wholeRequestsTellTheirName() {
        for request in [[5, 1, 0] + named5, [5, 2, 0, 2] + named5, [5, 2, 0, 2] + user + named5, named4] {
            let whole = Reading(names: ["socks_host www.a.example"], consumed: request.count, next: .restart)
            #expect(Reading(request + [0x16, 3, 1]) == whole)
            for end in 0..<request.count {
                #expect(Reading(Array(request[..<end])) == Reading(next: .more))
            }
        }
    }

    @Test func addressesTellNone() {
        for address in [[1, 192, 0, 2, 1], [4] + [UInt8](repeating: 1, count: 16)] as [[UInt8]] {
            let request = [5, 1, 0, 5, 1, 0] + address + [0, 80]
            #expect(Reading(request) == Reading(consumed: request.count, next: .restart))
        }
        #expect(Reading([4, 1, 0, 80, 192, 0, 2, 1, 0]) == Reading(consumed: 9, next: .restart))
    }

    @Test func datagramsAndUnknownMethodsEndIt() {
        var request = [5, 1, 0] + named5
        request[4] = 3
        #expect(Reading(request) == Reading(names: ["socks_host www.a.example"], consumed: request.count, next: .end))
        #expect(Reading([5, 1, 1, 1, 1, 0, 4]) == Reading(next: .end))
    }

    @Test func whatDoesNotFitIsNotTaken() {
        let refused: [[UInt8]] = [
            [3], [5, 0], [5, 1, 0xff], [5, 2, 0, 0], [5, 1, 0, 4], [5, 1, 0, 5, 0, 0, 3, 1], [5, 1, 0, 5, 4, 0, 3, 1],
            [5, 1, 0, 5, 1, 1, 3, 1], [5, 1, 0, 5, 1, 0, 2, 1], [5, 1, 0, 5, 1, 0, 3, 0, 0, 80],
            [5, 1, 0, 5, 1, 0, 3, 1, 0x2f, 0, 80], [5, 1, 0, 5, 1, 0, 3, 1, 0x61, 0, 0], [5, 1, 2, 1, 0, 1],
            [5, 1, 2, 1, 1, 0x61, 1, 0x62, 4, 1, 0, 3, 1, 0x61, 0, 80], [4, 3], [4, 0], [4, 1, 0, 0, 1, 2, 3, 4],
            [4, 1, 0, 80, 0, 0, 0, 0, 0], [4, 1, 0, 80, 1, 2, 3, 4, 1], [4, 1, 0, 80, 0, 0, 0, 1, 0, 0],
            [4, 1, 0, 80, 0, 0, 0, 1, 0, 0x61, 0x20, 0],
        ]
        for bytes in refused {
            #expect(Reading(bytes) == Reading(next: .foreign))
        }
    }

    @Test func lengthsAreBounded() {
        func greeting(_ count: Int) -> [UInt8] { [5, UInt8(count)] + (0..<UInt8(count)) }
        #expect(Reading(greeting(SOCKSRequest.mostMethods) + named5).names.count == 1)
        #expect(Reading(greeting(SOCKSRequest.mostMethods + 1) + named5).read.next == .foreign)
        func version4(user: Int, name: Int) -> [UInt8] {
            let letters = [UInt8](repeating: 0x61, count: max(user, name))
            return [4, 1, 0, 80, 0, 0, 0, 1] + letters[..<user] + [0] + letters[..<name] + [0]
        }
        let (user, name) = (SOCKSRequest.longestUser, SOCKSRequest.longestName)
        #expect(Reading(version4(user: user, name: name)).names.count == 1)
        #expect(Reading(version4(user: user + 1, name: 1)).read.next == .foreign)
        #expect(Reading(version4(user: 1, name: name + 1)).read.next == .foreign)
    }

    @Test func noChangedByteTraps() {
        for request in [[5, 2, 0, 2] + user + named5, named4] {
            for index in request.indices {
                for value in 0...UInt8.max {
                    var changed = request
                    changed[index] = value
                    #expect(Reading(changed).read.consumed <= changed.count)
                }
            }
        }
    }
}
