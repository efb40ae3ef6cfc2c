import FlowDecoding
import FlowModel
import Testing

/// A pcapng file can claim any time that nanoseconds can tell: none may overflow.
@Suite struct FarTimesTests {
    private let segment = TransportSegment(
        transport: .udp, source: IPAddress(v4: 1), destination: IPAddress(v4: 2), sourcePort: 40_000,
        destinationPort: 443, payload: 0..<3, declaredLength: 3, wireLength: 3)

    private func table(at times: Int64...) -> FlowTable {
        var table = FlowTable(seed: 1, keepsSlots: true)
        for time in times {
            table.advance(to: time)
            table.receive(segment, ([1, 2, 3] as [UInt8]).span, at: time)
        }
        return table
    }

    @Test func aFlowOfTheFirstMomentIsOverAtTheLast() {
        var table = table(at: .min)
        #expect(table.count == 1)
        table.advance(to: .max)
        #expect(table.count == 0)
    }

    @Test func aFlowOfTheLastMomentStaysWhenTimeGoesBack() {
        #expect(table(at: .max, .min).count == 1)
    }

    @Test func nothingIsOverAtTheFirstMoment() {
        var table = FlowTable(seed: 1, keepsSlots: true)
        table.receive(segment, ([1, 2, 3] as [UInt8]).span, at: .min)
        table.advance(to: .min + 1)
        #expect(table.count == 1)
    }

    @Test func aFlowIsOverOnceItWasSilentTooLongAndNotBefore() {
        let second: Int64 = 1_000_000_000
        var table = table(at: 1000 * second)
        table.advance(to: (1000 + 3 * 60) * second)
        #expect(table.count == 1)
        table.advance(to: (1000 + 3 * 60 + 10) * second)
        #expect(table.count == 0)
    }
}
