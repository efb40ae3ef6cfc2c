import FlowModel
import Foundation
import Monitoring
import Reporting
import Testing

/// Two rows may begin at the same time; the small table shows the one that matters.
@Suite struct LessonMatrixTests {
    private typealias Fixture = ReportMaterialFixture

    @Test func aLessonForReviewIsNotHiddenByOneThatIsNotAssessed() throws {
        var material = try Fixture.decided { _ in }
        let cover = "staff_number,date,start,end,kind,checked\nT-014,2026-04-29,10:45,12:30,cover-given,yes\n"
        let (person, time) = (try #require(StaffNumber("T-014")), try SmallTimetable.lessonTime(exceptions: cover))
        material.plans = material.plans.map { time.dayPlan(of: person, on: $0.date) }
        let report = ReportBuilder.build(material)
        let row = try #require(report.lessons.first { $0.outcome == .forReview })
        let same = report.lessons.filter { $0.start == row.start }
        #expect(same.map(\.outcome).contains(.notAssessed) && same.count == 2)
        let page = ExampleReport.text(HTMLReport.render(report))
        let matrix =
            try #require(page.range(of: "Weeks at a glance"))
            .upperBound..<(try #require(page.range(of: "Day by day"))).lowerBound
        #expect(page[matrix].contains("href=\"#l\(row.number)\""))
    }
}
