import FlowModel
import Monitoring
import Reporting
import Testing

@Suite("A log-in in use on another device speaks for the person")
struct OtherDevicesTests {
    private typealias Fixture = ReportMaterialFixture

    /// Scrolling on device 1 on 29 April from 11:00 to 11:10, and one exchange elsewhere.
    private func statements(
        at instant: Timestamp, device: Int = 2, attribution: AttributionGrade = .authenticatedOwnDevice
    ) throws -> [SummaryPoint] {
        let other = try Fixture.flow(
            ordinal: 500, at: instant, bytes: 3_000, outcome: .denied, device: device, attribution: attribution)
        let evidence = try Fixture.scrolling(from: Fixture.at(29, 11, 0), seconds: 600) + [other]
        let report = ReportBuilder.build(try Fixture.material(evidence: evidence))
        #expect(report.lessons[4].finding == Fixture.finding.description)
        return report.exculpatory.statements.filter { $0.text.contains("another device") }
    }

    @Test("during the episode, also by an exchange that was set aside")
    func during() throws {
        let found = try statements(at: Fixture.at(29, 11, 5))
        #expect(found.count == 1)
        #expect(
            found.first?.text.hasPrefix("L5: during the activity a log-in of the person was in use on another device")
                == true)
        #expect(found.first?.text.contains("(devices 1, 2)") == true)
        #expect(found.first?.evidence == [500])
    }

    @Test(
        "within five minutes of it",
        arguments: [ReportMaterialFixture.at(29, 10, 55, 30), ReportMaterialFixture.at(29, 11, 14)])
    func near(instant: Timestamp) throws {
        #expect(try statements(at: instant).first?.text.hasPrefix("L5: within five minutes of the activity") == true)
    }

    @Test(
        "not at another time", arguments: [ReportMaterialFixture.at(29, 10, 50), ReportMaterialFixture.at(29, 11, 20)])
    func far(instant: Timestamp) throws {
        #expect(try statements(at: instant) == [])
    }

    @Test("not on the same device, and not where nobody logged in")
    func others() throws {
        #expect(try statements(at: Fixture.at(29, 11, 5), device: 1) == [])
        #expect(try statements(at: Fixture.at(29, 11, 5), attribution: .deviceOnly) == [])
    }

    @Test("a device of which no row was kept is told of")
    func withoutRows() throws {
        let evidence = [try Fixture.flow(ordinal: 1, at: Fixture.at(29, 11, 0), bytes: 900_000, device: 3)]
        let report = ReportBuilder.build(try Fixture.material(evidence: evidence))
        #expect(
            report.exculpatory.statements.contains {
                $0.text.hasPrefix("Lines of the person also came from 2 other devices or addresses of which no row")
            })
        let single = ReportBuilder.build(try Fixture.decided { _ in })
        #expect(!single.exculpatory.statements.contains { $0.text.contains("also came from") })
    }
}
