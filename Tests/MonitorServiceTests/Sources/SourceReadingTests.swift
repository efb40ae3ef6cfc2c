import FlowDecoding
import FlowModel
import MonitorService
import Monitoring
import TestSupport
import Testing

@Suite("Reading a source")
struct SourceReadingTests {
    private static let noon: Int64 = 1_777_291_200

    /// Reads `blocks`, each given by the seconds after noon of its lines, which are all about people who are not bound.
    private func activity(of blocks: [[Int64]], _ format: any LogFormat) throws -> IntervalSet? {
        let windows = try AuthorisationFixture().windows()
        let catalogue = try #require(ServiceCatalogue.parse([]).0)
        var pipeline = try MonitoringPipeline(windows, catalogue: catalogue)
        var reading = SourceReading(source: "proxy", format: format)
        for block in blocks {
            let text = Array(block.map(Self.line).joined().utf8)
            reading.take(text.span, into: &pipeline)
            #expect(pipeline.drain().isEmpty)
        }
        let tally = pipeline.remembered.first?.tallies["proxy"] ?? WindowTally()
        #expect(tally.lines == blocks.map(\.count).reduce(0, +) && tally.subjectLines == 0)
        return tally.activity.map { IntervalSet($0.spans) }
    }

    private static func line(_ seconds: Int64) -> String {
        "\(noon + seconds).000    120 10.20.1.35 TCP_TUNNEL/200 4711 CONNECT www.example.org:443 b.stranger "
            + "HIER_DIRECT/192.0.2.9 -\n"
    }

    private static func span(_ start: Int64, _ end: Int64) -> Interval {
        let begin = Timestamp(milliseconds: (noon + start) * 1000)
        return Interval(start: begin, milliseconds: (end - start) * 1000)
    }

    @Test("An hour's silence is a gap in the coverage, though no line is the subject's", arguments: [1, 7, 400])
    func silence(linesABlock: Int) throws {
        let seconds = (0..<300).map { Int64($0 * 5) } + (0..<300).map { 5095 + Int64($0 * 5) }
        let blocks = stride(from: 0, to: seconds.count, by: linesABlock).map { start in
            Array(seconds[start..<min(start + linesABlock, seconds.count)])
        }
        let active = try activity(of: blocks, SquidNativeFormat())
        #expect(active?.intervals == [Self.span(0, 1495), Self.span(5095, 6590)])
    }

    @Test("A source that never falls silent is one span")
    func busy() throws {
        let seconds = (0..<2000).map { Int64($0 * 7) }
        #expect(try activity(of: [seconds], SquidNativeFormat())?.intervals == [Self.span(0, 13_993)])
    }

    @Test("Lines without a stamp where it should be are no activity")
    func unreadable() throws {
        let format = try SquidDirective.compile("x %ts %>a %>rd %>Hs")
        #expect(try activity(of: [[0, 5, 10]], format) == .empty)
    }

    @Test("A format whose stamp has no known column cannot tell")
    func unknown() throws {
        let format = try SquidDirective.compile("%>a %ts %>rd %>Hs")
        #expect(try activity(of: [[0, 5, 10]], format) == nil)
        #expect(try activity(of: [], SquidNativeFormat()) == nil)
    }
}
