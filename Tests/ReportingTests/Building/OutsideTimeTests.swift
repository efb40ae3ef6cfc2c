import FlowModel
import Monitoring
import Reporting
import Testing

@Suite("Time that is no lesson is a total, and each total cites its rows")
struct OutsideTimeTests {
    private typealias Fixture = ReportMaterialFixture

    private func section(
        _ evidence: [EvidenceFlow], plans: [DayPlan]? = nil, times: AuthorisedTimes = .onSite
    ) throws -> OutsideSection {
        var material = try Fixture.material(evidence: evidence) { $0.times = times }
        material.plans = try plans ?? Fixture.plans()
        return ReportBuilder.build(material).outside
    }

    /// Tunnels of a page each, at seconds after an instant of 28 April.
    private func pages(_ hour: Int, _ minute: Int, _ seconds: [Int]) throws -> [EvidenceFlow] {
        try seconds.enumerated().map { index, second in
            try Fixture.flow(
                ordinal: index + 1, at: Fixture.at(28, hour, minute).adding(milliseconds: Int64(second) * 1000),
                bytes: 900_000)
        }
    }

    @Test("under an authorisation for lessons alone, nothing outside them is told")
    func lessonsOnly() throws {
        let section = try section(try pages(12, 40, [0, 20, 45, 70]), times: .lessons)
        #expect(!section.included && section.rows.isEmpty)
        #expect(section.note.contains("covers lessons only"))
    }

    @Test("without use there are no rows")
    func nothing() throws {
        let section = try section([])
        #expect(section.included && section.rows.isEmpty)
    }

    @Test("use in a lesson is told there, and a contact has no time")
    func elsewhere() throws {
        #expect(try section(try pages(11, 0, [0, 20, 45, 70])).rows.isEmpty)
        #expect(try section(try pages(12, 40, [0])).rows.isEmpty)
    }

    @Test("lunch and what no row of the timetable names stand apart, in the order of the timetable's kinds")
    func kinds() throws {
        let lunch = try pages(12, 40, [0, 20, 45, 70])
        let after = try pages(15, 30, [0, 20, 45, 70]).map {
            try Fixture.flow(ordinal: $0.ordinal + 10, at: $0.time.filed, bytes: 900_000)
        }
        let rows = try section(after + lunch).rows
        #expect(rows.map(\.kind) == ["Lunch", "Other time"])
        #expect(rows.map(\.evidence) == [[1, 2, 3, 4], [11, 12, 13, 14]])
        #expect(rows.map(\.active.lowMilliseconds) == [70_000, 70_000])
    }

    @Test("a duty that the school counts as lesson time is no time outside lessons, though it lies in the lunch break")
    func dutyAtLunch() throws {
        let duty = SmallTimetable.lessons + "T-014,mon-fri,,duty,,\n"
        let lessons = duty.replacing("staff_number,day,period,type", with: "staff_number,day,period,start,end,type")
            .replacing(",lesson,", with: ",,,lesson,").replacing(",,duty", with: ",,12:35,12:50,duty")
        let plans = try Fixture.plans(try SmallTimetable.lessonTime(lessons: lessons))
        #expect(try section(try pages(12, 36, [0, 20, 45, 70]), plans: plans).rows.isEmpty)
        #expect(try section(try pages(12, 51, [0, 20, 45, 70]), plans: plans).rows.map(\.kind) == ["Lunch"])
    }

    @Test("time before the window opened and after it closed belongs to no kind")
    func windowEnds() throws {
        var material = try Fixture.material(evidence: try pages(12, 40, [0, 20, 45, 70]))
        material.effectiveOpening = Fixture.at(28, 12, 41)
        let rows = ReportBuilder.build(material).outside.rows
        #expect(rows.map(\.active.lowMilliseconds) == [10_000])
    }

    @Test("a total over the bell cites the row before it, from which its first seconds are counted")
    func overTheBell() throws {
        let rows = try section(try pages(12, 29, [0, 20, 45, 80, 100])).rows
        #expect(rows.map(\.kind) == ["Lunch"])
        #expect(rows.map(\.active.lowMilliseconds) == [40_000])
        #expect(rows.map(\.evidence) == [[3, 4, 5]])
    }

    @Test("a changeover between two rows of one visit cites the row before it")
    func withoutAMark() throws {
        let periods = SmallTimetable.periods.replacing("10:45", with: "10:31")
        let plans = try Fixture.plans(try SmallTimetable.lessonTime(periods: periods))
        let rows = try section(try pages(10, 29, [0, 20, 45, 130, 150]), plans: plans).rows
        #expect(rows.map(\.kind) == ["Other time"])
        #expect(rows.map(\.active.lowMilliseconds) == [60_000])
        #expect(rows.map(\.evidence) == [[3]])
    }

    @Test("so does time that is only possible: a reader of the upper figure can look it up (R4)")
    func onlyPossible() throws {
        let rows = try section(try pages(12, 28, [0, 20, 45, 70])).rows
        #expect(rows.map(\.active) == [ActiveRange(lowMilliseconds: 0, highMilliseconds: 70_000)])
        #expect(rows.map(\.evidence) == [[4]])
    }
}
