import FlowModel
import Monitoring
import Reporting
import Testing

@Suite("Section 4: in which part of the signed time nobody looked")
struct ScopeTextTests {
    private typealias Fixture = ReportMaterialFixture

    private func unseen(_ edit: (inout ReportMaterial) -> Void) throws -> [String] {
        var material = try Fixture.material()
        edit(&material)
        return ReportBuilder.build(material).scope.notLookedAt.map {
            "\($0.from.day) \($0.from.clock) to \($0.until.day) \($0.until.clock): \($0.reason)"
        }
    }

    @Test("none where the window was open from the signed opening to the signed closing")
    func whole() throws {
        #expect(try unseen { _ in } == [])
    }

    @Test("before a document that came late, and after a window that was ended early")
    func ends() throws {
        let found = try unseen {
            $0.effectiveOpening = Fixture.at(28, 9, 30)
            $0.effectiveClosing = Fixture.at(30, 12, 0)
        }
        #expect(
            found == [
                "2026-04-28 06:00 to 2026-04-28 09:30: the document had not been accepted",
                "2026-04-30 12:00 to 2026-05-01 22:00: the window had been ended",
            ])
    }

    @Test("while it was suspended; one that nothing ended lasted until the end of the window")
    func suspended() throws {
        let found = try unseen {
            $0.suspensions = [
                SuspensionFacts(from: Fixture.at(29, 9, 0), until: Fixture.at(29, 10, 0), reason: "a review is due"),
                SuspensionFacts(from: Fixture.at(30, 9, 0), until: nil, reason: "asked for"),
                SuspensionFacts(from: Fixture.closing, until: nil, reason: "at the end"),
            ]
        }
        #expect(
            found == [
                "2026-04-29 09:00 to 2026-04-29 10:00: monitoring was suspended: a review is due",
                "2026-04-30 09:00 to 2026-05-01 22:00: monitoring was suspended: asked for",
            ])
    }

    @Test(
        "a service that the catalogue does not know is named by its short name, and YouTube says that it is not counted"
    )
    func services() throws {
        var material = try Fixture.material()
        material.services = []
        let rows = ReportBuilder.build(material).scope.services
        #expect(rows.map(\.identifier) == ["facebook", "youtube"] && rows.map(\.name) == ["facebook", "youtube"])
        #expect(rows.allSatisfy { $0.classText == "Not in this catalogue" && $0.countedBecause == nil })
        #expect(rows.map(\.note) == ["", "Shown apart and not counted in lessons."])
    }
}
