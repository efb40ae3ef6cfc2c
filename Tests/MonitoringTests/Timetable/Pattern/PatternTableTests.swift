import FlowModel
import Monitoring
import Testing

/// Rows of the timetable that are refused, each with its place, and overlaps that have a meaning.
@Suite struct PatternTableTests {
    private func outcome(adding rows: String...) -> TimetableReader.Outcome {
        SchoolFixture.read(timetable: SchoolFixture.timetable + "\n" + rows.joined(separator: "\n"))
    }

    @Test(arguments: [
        ("Q,,mon,1,,,teaching,,,,,KS1,,", "12 unknown type \"teaching\""),
        ("Q,,someday,1,,,lesson,,,,,KS1,,", "4 \"someday\" names no weekday"),
        ("Q,C,mon,1,,,lesson,,,,,KS1,,", "3 unknown week \"C\""),
        ("Q,,mon,9,,,lesson,,,,,KS1,,", "8 there is no period \"9\" on Monday for the phase and site of the row"),
        ("Q,,mon,1,,,lesson,,,,,,,", "8 there is no period \"1\" on Monday for the phase and site of the row"),
        (
            "Q,,mon-sun,1,,,lesson,,,,,KS1,,",
            "12 there is no period \"1\" on Saturday for the phase and site of the row"
        ),
        (
            "Q,,mon,Hours,,,lesson,,,,,KS1,,",
            "8 there is no period \"Hours\" on Monday for the phase and site of the row"
        ),
        ("Q,,mon,,,,lesson,,,,,KS1,,", "8 the row says no time"),
        ("Q,,mon,,09:00,,lesson,,,,,KS1,,", "8 the row says no time"),
        ("Q,,mon,1,09:00,10:00,lesson,,,,,KS1,,", "10 the row has a period and times of its own"),
        ("Q,,mon,,10:00,09:00,lesson,,,,,KS1,,", "15 the end is not later than the start"),
        ("Q,,mon,1,,,lesson,,,,Moon,KS1,,", "22 unknown name \"Moon\" in \"site\""),
        ("Q,,mon,1,,,lesson,,,,,KS9,,", "23 unknown name \"KS9\" in \"phase\""),
        ("Q,,mon,1,,,lesson,,,,,KS1,2026-05-02,2026-05-01", "38 the last date is earlier than the first"),
        ("Q,,mon,1,,,lesson,,,,,KS1,May,", "27 \"May\" is not a date"),
        ("Q Q,,mon,1,,,lesson,,,,,KS1,,", "1 the field is not a staff number"),
    ])
    func refuses(row: String, problem: String) throws {
        let outcome = outcome(adding: row)
        #expect(outcome.lessonTime == nil)
        let fault = try #require(outcome.faults.first)
        #expect(outcome.faults.count == 1)
        #expect(fault.file == "timetable.csv")
        #expect("\(fault.column) \(fault.problem)" == problem)
    }

    @Test(arguments: [
        "A,,tue,,10:00,11:00,lesson,,,,Valley,KS2,,", "A,B,tue,,10:00,11:00,duty,,,,Valley,KS2,,",
        "A,,wed,,14:00,15:00,free,,,,Valley,KS2,,", "A,,tue,,10:00,10:10,cover,,,,Valley,KS2,2030-01-01,",
        "O,,mon,,16:00,18:00,hours,,,,,,,",
    ])
    func refusesTwoPlacesAtOnce(row: String) {
        let outcome = outcome(adding: row)
        #expect(outcome.lessonTime == nil)
        #expect(outcome.faults.count == 1)
        #expect(outcome.faults.first?.problem.hasPrefix("the row overlaps timetable.csv:") == true)
    }

    @Test func rowsThatAreNeverInForceTogetherDoNotOverlap() {
        let weeks = outcome(adding: "Q,A,mon,1,,,lesson,,,,,KS1,,", "Q,B,mon,1,,,lesson,,,,,KS2,,")
        #expect(weeks.problems == [])
        let dates = outcome(
            adding: "Q,,mon,1,,,lesson,Y1,,,,KS1,,2026-05-22", "Q,,mon,1,,,lesson,Y2,,,,KS1,2026-06-01,")
        #expect(dates.problems == [])
    }

    @Test func aDutyHoldsAgainstBreak() throws {
        let duty = outcome(adding: "A,,tue,,10:30,10:45,duty,,playground,,Valley,KS2,,")
        #expect(
            try duty.plan("A", "2026-04-21").lessonLines.prefix(2) == [
                "08:55-10:30 lesson Y4", "10:30-10:45 duty playground",
            ])
    }

    @Test func aDutyAtLunchFitsIntoALessonOfTheWholeDay() throws {
        let day = "Q,,mon,,08:55,15:15,lesson,Y4,,,Valley,KS2,,"
        let plan = try outcome(adding: day, "Q,,mon,,12:30,13:30,duty,,hall,,Valley,KS2,,").plan("Q", "2026-04-20")
        #expect(
            plan.lessonLines == [
                "08:55-10:30 lesson Y4", "10:45-12:30 lesson Y4", "12:30-13:30 duty hall", "13:30-15:15 lesson Y4",
            ])
        let longer = outcome(adding: day, "Q,,mon,,12:30,13:35,duty,,hall,,Valley,KS2,,")
        #expect(longer.faults.count == 1)
    }

    @Test func coverOfAWholeDayIsWithoutBreakAndLunch() throws {
        let plan = try outcome(adding: "Q,,mon,,08:55,15:15,cover,Y4,,,Valley,KS2,,").plan("Q", "2026-04-20")
        #expect(plan.lessonLines == ["08:55-10:30 cover Y4", "10:45-12:30 cover Y4", "13:30-15:15 cover Y4"])
    }

    @Test func aChangedRowHoldsFromItsDate() throws {
        let changed = outcome(
            adding: "Q,,mon,1,,,lesson,Y1,,,,KS1,,2026-05-22", "Q,,mon,1,,,lesson,Y2,,,,KS1,2026-06-01,")
        #expect(try changed.plan("Q", "2026-05-18").lessonLines == ["08:55-10:15 lesson Y1"])
        #expect(try changed.plan("Q", "2026-06-01").lessonLines == ["08:55-10:15 lesson Y2"])
    }

    @Test func refusesMoreSlotsThanAnybodyHas() {
        let rows = (0..<3_001).map { day in
            let date = CivilDate(clampingDayNumber: 20_000 + day)
            return "Q,,\(["mon", "tue", "wed", "thu", "fri"][day % 5]),1,,,lesson,,,,,KS1,\(date),\(date)"
        }
        let outcome = SchoolFixture.read(timetable: SchoolFixture.timetable + "\n" + rows.joined(separator: "\n"))
        #expect(outcome.faults.first?.problem == "one person has more than 3000 slots")
    }
}
