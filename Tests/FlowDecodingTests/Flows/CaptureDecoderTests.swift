import FlowDecoding
import FlowModel
import Testing

@Suite struct CaptureDecoderTests {
    private func frame(_ payload: [UInt8]) -> [UInt8] {
        FrameBuilder.ethernet(FrameBuilder.ipv4(FrameBuilder.tcp(payload), number: 6))
    }

    private func captured(_ frame: [UInt8], at nanoseconds: Int64? = 5) -> CapturedFrame {
        CapturedFrame(
            link: .ethernet, nanoseconds: nanoseconds, bytes: 3..<3 + frame.count, wireLength: frame.count)
    }

    /// The frame lies within a buffer.
    private func take(
        _ frame: [UInt8], at nanoseconds: Int64? = 5, by decoder: inout CaptureDecoder,
        where isWanted: (TransportSegment) -> Bool = { _ in true }
    ) {
        decoder.take(captured(frame, at: nanoseconds), ([9, 9, 9] + frame + [9]).span, where: isWanted)
    }

    @Test func fromAFrameToItsName() {
        var decoder = CaptureDecoder(seed: 1, keepsSlots: false)
        take(frame(FlowFeed.hello()), by: &decoder)
        let flows = decoder.flows.takeNames()
        #expect(flows.map { written($0.name) } == ["tls_sni www.example.org"])
        #expect(flows.map(\.nanoseconds) == [5])
        #expect(decoder.packets.counts.frames == 1)
    }

    @Test func whatIsNotWantedIsNotRead() {
        var decoder = CaptureDecoder(seed: 1, keepsSlots: true)
        var asked: [IPAddress] = []
        take(frame(FlowFeed.hello()), by: &decoder) { segment in
            asked.append(segment.source)
            return false
        }
        #expect(asked == [IPAddress(v4: 0x0a14_010b)])
        #expect(decoder.flows.count == 0)
        decoder.finish(at: 6)
        #expect(decoder.flows.takeNames().isEmpty && decoder.flows.takeSlots().isEmpty)
    }

    @Test func framesWithoutATimeAreCounted() {
        var decoder = CaptureDecoder(seed: 1, keepsSlots: false)
        take(frame(FlowFeed.hello()), at: nil, by: &decoder) { _ in
            Issue.record("asked about a frame that cannot be placed")
            return true
        }
        #expect(decoder.timeless == 1 && decoder.flows.count == 0)
    }

    /// The beginning of a datagram whose other fragments never came is read at the end, if it is wanted.
    @Test func theEndAsksToo() {
        let query = FrameBuilder.udp(DNSBytes.query("www.example.org").bytes, to: 53)
        let padding = [UInt8](repeating: 0, count: -query.count & 7)
        let begun = FrameBuilder.ethernet(FrameBuilder.ipv4(query + padding, fragment: 0x2000))
        for isWanted in [true, false] {
            var decoder = CaptureDecoder(seed: 1, keepsSlots: false)
            take(begun, by: &decoder)
            #expect(decoder.flows.takeNames().isEmpty)
            decoder.finish(at: 9) { _ in isWanted }
            #expect(decoder.flows.takeNames().map(\.nanoseconds) == (isWanted ? [9] : []))
        }
    }

    @Test func theEndClosesFlows() {
        var decoder = CaptureDecoder(seed: 1, keepsSlots: true)
        take(frame([1, 2, 3]), by: &decoder)
        decoder.finish(at: 6)
        #expect(decoder.flows.takeSlots().map(\.up) == [3])
        #expect(decoder.flows.count == 0)
    }
}
