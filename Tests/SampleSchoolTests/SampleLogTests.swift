import FlowModel
import Testing
import sample_school

@Suite("The sample school's log")
struct SampleLogTests {
    private struct Made {
        var log: [UInt8] = []
        var truth = ""

        init(lines: Int, seed: UInt64 = 1) {
            var log: [UInt8] = []
            var truth = ""
            SampleLog(lines: lines, seed: seed).make(log: { log += $0 }, truth: { truth += $0 })
            (self.log, self.truth) = (log, truth)
        }

        var lines: [Substring] {
            String(decoding: log, as: UTF8.self).split(separator: "\n")
        }
    }

    @Test("the same seed gives the same bytes, another seed others")
    func determinism() {
        #expect(Made(lines: 20_000).log == Made(lines: 20_000).log)
        #expect(Made(lines: 20_000).log != Made(lines: 20_000, seed: 2).log)
    }

    @Test("the number of lines is the one asked for", arguments: [30_000, 47_321])
    func numberOfLines(wanted: Int) {
        #expect(Made(lines: wanted).lines.count == wanted)
    }

    @Test("lines come in the order in which transactions ended")
    func order() {
        let stamps = Made(lines: 30_000).lines.compactMap { line in
            Int64(line.prefix { $0 != " " }.filter { $0 != "." })
        }
        #expect(stamps.count == 30_000)
        #expect(stamps == stamps.sorted())
    }

    @Test("the truth does not depend on how busy the rest of the school is")
    func truthOfTheSubject() {
        func story(_ made: Made) -> [Substring] {
            made.truth.split(separator: "\n").filter { $0.contains(",a.archer,") }
        }
        #expect(story(Made(lines: 0)) == story(Made(lines: 60_000)))
    }

    @Test("the subject uses social media in exactly two lessons")
    func useInLessons() {
        let rows = Made(lines: 0).truth.split(separator: "\n").filter { $0.contains(",a.archer,") }
        #expect(rows.filter { $0.hasSuffix(",use,yes") }.count == 2)
        #expect(rows.filter { $0.hasSuffix(",use,part") }.isEmpty)
        #expect(rows.filter { $0.hasSuffix(",glance,yes") }.count == 1)
    }
}
