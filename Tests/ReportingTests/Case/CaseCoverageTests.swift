import Custody
import FlowModel
import Monitoring
import Reporting
import Testing

@Suite("The coverage of a case")
struct CaseCoverageTests {
    private let coverage: CaseCoverage
    private let text: String

    init() throws {
        coverage = try CaseFixture().coverage
        text = String(decoding: coverage.bytes, as: UTF8.self)
    }

    @Test("it is read as it was written")
    func roundTrip() throws {
        #expect(try CaseCoverage.parse(coverage.bytes) == coverage)
    }

    @Test("a source of which nobody can tell when it was silent stays one")
    func unknownActivity() throws {
        let source = CaseCoverage.Source(
            name: "proxy", form: "squid-native", lines: 0, subjectLines: 0, dispositions: [:], unreadable: [:],
            active: nil)
        let read = try CaseCoverage.parse(CaseCoverage(sources: [source]).bytes)
        #expect(read.sources == [source])
        #expect(read.sources.first?.active == nil)
    }

    @Test("what was lost is read as it was written, and a reason that this version does not know is refused")
    func losses() throws {
        let lost = IntervalSet([Interval(start: ReportMaterialFixture.at(28, 9, 5), milliseconds: 60_000)])
        let coverage = try CaseFixture(CaseFixture.Difference(lost: [.stampOff: lost])).coverage
        #expect(try CaseCoverage.parse(coverage.bytes) == coverage)
        let changed = String(decoding: coverage.bytes, as: UTF8.self).replacing("stamp-off", with: "bad-luck")
        #expect(throws: DocumentFaults.self) { try CaseCoverage.parse(Array(changed.utf8)) }
    }

    @Test(
        "what is not as it was written is refused",
        arguments: [
            (#""format":"usher-coverage-1""#, #""format":"usher-coverage-9""#), (#""lines":100"#, #""lines":"many""#),
            (#""kept":7"#, #""kept":"seven""#), (#""unreadable":{"#, #""unreadable":["#), (#""name":"#, #""nome":"#),
            (#""active":[["#, #""active":[[5],["#),
        ])
    func refusals(original: String, changed: String) {
        #expect(text.contains(original))
        #expect(throws: DocumentFaults.self) {
            try CaseCoverage.parse(Array(text.replacing(original, with: changed).utf8))
        }
    }
}
