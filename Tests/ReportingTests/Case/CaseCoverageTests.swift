import Custody
import FlowModel
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
