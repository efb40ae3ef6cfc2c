import FlowModel
import Monitoring
import Reporting
import Testing

@Suite("Section 16: what became of every record")
struct AnnexRowsTests {
    private typealias Fixture = ReportMaterialFixture

    /// Records of 28 April, at seconds after nine, in the order of their ordinals.
    private func rows(_ seconds: [Int], outcome: FlowOutcome = .delivered, bytes: Int64 = 900_000) throws -> [AnnexRow]
    {
        let evidence = try seconds.enumerated().map {
            try Fixture.flow(
                ordinal: $0.offset + 1, at: Fixture.at(28, 9, 10).adding(milliseconds: Int64($0.element) * 1000),
                bytes: bytes, outcome: outcome)
        }
        return ReportBuilder.build(try Fixture.material(evidence: evidence.reversed())).annex.rows
    }

    @Test("rows stand in the order of their ordinals, each with its episode")
    func order() throws {
        let rows = try rows([0, 30, 60, 2_000])
        #expect(rows.map(\.row) == [1, 2, 3, 4])
        #expect(rows.map(\.use) == [.mark, .mark, .mark, .mark])
        #expect(rows.map(\.episode) == [1, 1, 1, 2])
        #expect(rows.allSatisfy { $0.setAsideBecause == nil })
    }

    @Test("of what one act brought, the row that began first is its mark, whatever its ordinal")
    func marks() throws {
        #expect(try rows([0, 4, 30]).map(\.use) == [.mark, .supporting, .mark])
        #expect(try rows([4, 0, 30]).map(\.use) == [.supporting, .mark, .mark])
    }

    @Test("what was set aside says by which rule")
    func setAside() throws {
        for (outcome, bytes, rule) in [
            (FlowOutcome.denied, Int64(900_000), "blocked"), (.delivered, 10, "background-size"),
        ] {
            let rows = try rows([0], outcome: outcome, bytes: bytes)
            #expect(rows.map(\.use) == [.setAside] && rows.map(\.episode) == [nil])
            #expect(rows.first?.setAsideBecause?.hasPrefix("\(rule): ") == true)
        }
    }

    @Test("days that are no teaching days are listed where they lie in the window, weekends aside")
    func calendar() throws {
        var material = try Fixture.material()
        material.plans = try Fixture.plans(from: "2026-04-30", days: 6).reversed()
        material.effectiveClosing = Fixture.at(28, 22, 0).adding(milliseconds: 6 * 86_400_000)
        let listed = ReportBuilder.build(material).annex.calendarExceptions
        #expect(listed.map(\.date.description) == ["2026-05-04"])
        #expect(listed.map(\.text) == ["Bank holiday: Bank holiday"])
        material.effectiveClosing = Fixture.closing
        #expect(ReportBuilder.build(material).annex.calendarExceptions.isEmpty)
    }
}
