import FlowModel
import Monitoring
import Testing

@Suite("When another site was opened")
struct NeighbourMemoryTests {
    private func record(
        _ form: FlowForm, from start: Int64, through end: Int64, bytes: Int64 = 50_000, goesOn: Bool = false
    ) -> FlowRecord {
        FlowRecord(
            time: .span(
                Interval(start: Timestamp(milliseconds: 1_790_000_000_000 + start), milliseconds: end - start)),
            client: ClientIdentity(user: "a", address: nil, hardware: nil), host: nil, form: form, outcome: .delivered,
            down: ByteCount(bytes), isContinuation: goesOn)
    }

    private func gap(_ other: FlowRecord, before record: FlowRecord) -> Int64? {
        var memory = NeighbourMemory()
        memory.notice(other, device: 1)
        #expect(memory.gap(before: record, device: 2) == nil)
        return memory.gap(before: record, device: 1)
    }

    @Test(
        "of requests and tunnels, from start to start",
        arguments: [(Int64(0), Int64(0)), (10_000, 10_000), (10_001, nil), (-1, nil)] as [(Int64, Int64?)])
    func requests(later: Int64, expected: Int64?) {
        let other = record(.request, from: 20_000, through: 29_000)
        #expect(gap(other, before: record(.tunnel, from: 20_000 + later, through: 60_000)) == expected)
    }

    /// A connection that is used again may have opened the page with its last bytes.
    @Test(
        "of slots, from the last byte of the other's",
        arguments: [
            (Int64(18_000), Int64(19_000), Int64(24_000), Int64(5_000)), (11_000, 12_000, 24_000, nil),
            (11_000, 19_000, 24_000, 5_000), (28_000, 29_000, 24_000, -4_000), (24_000, 29_000, 24_000, 0),
            (30_001, 31_000, 24_000, nil),
        ] as [(Int64, Int64, Int64, Int64?)])
    func slots(start: Int64, end: Int64, own: Int64, expected: Int64?) {
        let other = record(.connection, from: start, through: end)
        #expect(gap(other, before: record(.connection, from: own, through: own + 1_000)) == expected)
    }

    /// What came before may have embedded all of a slot, what came later only its end; what is far away says less than both.
    @Test(
        "of two, the one that speaks more for an embed",
        arguments: [
            (Int64(21_000), Int64(27_000), Int64(3_000)), (19_000, 27_000, 5_000), (18_999, 27_000, -3_000),
            (26_000, 28_000, -2_000), (18_999, 30_001, 5_001), (18_999, 16_000, 5_001),
        ])
    func nearest(one: Int64, two: Int64, expected: Int64) {
        let own = record(.connection, from: 24_000, through: 25_000)
        for pair in [[one, two], [two, one]] {
            var memory = NeighbourMemory()
            for start in pair { memory.notice(record(.request, from: start, through: start + 10), device: 1) }
            #expect(memory.gap(before: own, device: 1) == expected)
        }
    }

    @Test(
        "a connection that goes on opens nothing with less than a page",
        arguments: [(Int64(8_000), Int64(1_000)), (7_999, nil)] as [(Int64, Int64?)])
    func goesOn(bytes: Int64, expected: Int64?) {
        let other = record(.connection, from: 20_000, through: 23_000, bytes: bytes, goesOn: true)
        #expect(gap(other, before: record(.connection, from: 24_000, through: 25_000)) == expected)
    }
}
