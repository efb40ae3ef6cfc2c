import FlowDecoding
import FlowModel
import Testing

@Suite struct FlowKeyTests {
    private typealias End = (address: IPAddress, port: UInt16)

    private static let ends: [End] = [
        (IPAddress(v4: 1), 5), (IPAddress(v4: 1), 6), (IPAddress(v4: 2), 5), (IPAddress(high: 1, low: 2), 5),
        (IPAddress(high: 2, low: 2), 5), (IPAddress(high: 2, low: 1), 5),
    ]

    private func key(
        _ source: End, _ destination: End, _ transport: TransportSegment.Transport = .tcp
    ) -> (key: FlowKey, isFromLower: Bool) {
        FlowKey.of(
            TransportSegment(
                transport: transport, source: source.address, destination: destination.address,
                sourcePort: source.port, destinationPort: destination.port, payload: 0..<0, declaredLength: 0,
                wireLength: 60))
    }

    @Test func bothDirectionsHaveOneKey() {
        for one in Self.ends {
            for other in Self.ends where one != other {
                let (there, back) = (key(one, other), key(other, one))
                #expect(there.key == back.key)
                #expect(there.key.hashValue == back.key.hashValue)
                #expect(there.isFromLower != back.isFromLower)
                let lower = there.isFromLower ? one : other
                #expect(there.key.lower.address == lower.address && there.key.lower.port == lower.port)
            }
        }
    }

    @Test func everyPartTellsFlowsApart() {
        var keys: Set<FlowKey> = []
        var list: [FlowKey] = []
        for (number, one) in Self.ends.enumerated() {
            for other in Self.ends[(number + 1)...] {
                for transport in [.tcp, .udp] as [TransportSegment.Transport] {
                    keys.insert(key(one, other, transport).key)
                    list.append(key(one, other, transport).key)
                }
            }
        }
        #expect(keys.count == 30)
        for (number, one) in list.enumerated() {
            #expect(list.indices.filter { list[$0] == one } == [number])
        }
    }

    @Test func theSeedDecidesOnTheHash() {
        let one = key(Self.ends[0], Self.ends[1]).key
        let other = key(Self.ends[0], Self.ends[2]).key
        let (index, again, another) = (FlowIndex(seed: 1), FlowIndex(seed: 1), FlowIndex(seed: 2))
        #expect(index.hash(of: one) == again.hash(of: one))
        #expect(index.hash(of: one) != another.hash(of: one))
        #expect(index.hash(of: one) != index.hash(of: other))
    }

    @Test func anEndThatSpeaksToItself() {
        let (key, isFromLower) = key(Self.ends[0], Self.ends[0])
        #expect(isFromLower && key.lower == key.upper)
    }
}
