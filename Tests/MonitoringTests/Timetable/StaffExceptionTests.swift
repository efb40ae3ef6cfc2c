import FlowModel
import Monitoring
import Testing

/// What the cover sheet and the absence book change.
@Suite struct StaffExceptionTests {
    private func plan(_ rows: String..., of person: String, on date: String = "2026-04-22") throws -> DayPlan {
        let header = "staff_number,date,start,end,kind,checked,class,subject,site,phase,note\n"
        return try SchoolFixture.read(exceptions: header + rows.joined(separator: "\n")).plan(person, date)
    }

    @Test(arguments: [("absence", "absent"), ("trip", "trip"), ("off-site", "off-site"), ("covered", "covered")])
    func aWholeDayTakesEveryLesson(kind: String, reason: String) throws {
        let plan = try plan("A,2026-04-22,,,\(kind),,,,,,", of: "A")
        #expect(plan.lessonLines == ["08:55-10:30 lesson Y4 (\(reason))", "10:45-12:30 lesson Y4 (\(reason))"])
        #expect(plan.workingHours.isEmpty == (kind != "covered"))
    }

    @Test func aPartOfADayTakesTheLessonsItTouchesAndNoOthers() throws {
        let plan = try plan("A,2026-04-22,,09:00,absence,,,,,,", of: "A")
        #expect(plan.lessonLines == ["08:55-10:30 lesson Y4 (absent)", "10:45-12:30 lesson Y4"])
        #expect(plan.workingHours.lines == ["09:00-10:30", "10:45-12:30", "13:30-16:00"])
    }

    @Test func anotherDateAndAnotherPersonAreNotConcerned() throws {
        #expect(try plan("A,2026-04-22,,,absence,,,,,,", of: "A", on: "2026-04-23").assessedLessons.count == 3)
        #expect(try plan("A,2026-04-22,,,absence,,,,,,", of: "B").assessedLessons.count == 2)
    }

    @Test(arguments: [("yes", ""), ("no", " (cover-unverified)"), ("", " (cover-unverified)")])
    func coverGivenCountsOnlyWhenChecked(checked: String, suffix: String) throws {
        let plan = try plan("H,2026-04-22,08:55,10:30,cover-given,\(checked),Y3,,Valley,KS2,", of: "H")
        #expect(plan.lessonLines == ["08:55-10:30 cover Y3\(suffix)", "13:30-15:15 cover Y4"])
        #expect(plan.lessons.first?.citation == "exceptions.csv:2")
    }

    /// Half past one of a clock of twelve hours says nothing of either half past one.
    @Test func coverInTheNightIsNotAssessed() throws {
        let plan = try plan("H,2026-04-22,01:30,02:30,cover-given,yes,Y3,,Valley,KS2,", of: "H")
        #expect(plan.lessonLines == ["01:30-02:30 cover Y3 (at-night)", "13:30-15:15 cover Y4"])
    }

    @Test func coverElsewhereTakesTheOwnLesson() throws {
        let plan = try plan("A,2026-04-22,11:00,12:00,cover-given,yes,Y6,,Valley,KS2,", of: "A")
        #expect(
            plan.lessonLines == [
                "08:55-10:30 lesson Y4", "10:45-12:30 lesson Y4 (covering-elsewhere)", "11:00-12:00 cover Y6",
            ])
    }

    @Test(arguments: [
        ("H,2026-04-22,09:00,10:00,cover-given,no,Y5,,Hill,KS2,", false),
        ("H,2026-04-22,09:00,10:00,cover-given,yes,Y5,,Valley,KS2,", false),
        ("H,2026-04-22,08:55,10:30,cover-given,yes,Y3,,Valley,KS2,again", true),
        ("H,2026-04-22,10:45,11:30,cover-given,yes,Y5,,Hill,KS2,", true),
    ])
    func twoCoversAtOnceContradictEachOther(other: String, isAssessed: Bool) throws {
        let plan = try plan("H,2026-04-22,08:55,10:30,cover-given,yes,Y3,,Valley,KS2,", other, of: "H")
        let first = plan.lessonLines.first { $0.hasSuffix("Y3") || $0.contains("Y3 (") }
        #expect(first == "08:55-10:30 cover Y3" + (isAssessed ? "" : " (covering-elsewhere)"))
    }

    /// The same cover entered twice, in part, or once more when it was checked: no minute is a lesson twice.
    @Test(arguments: [
        ("08:55,10:30,cover-given,yes", "08:55,10:30,cover-given,yes", ["08:55-10:30 cover Y3"]),
        (
            "08:55,10:00,cover-given,yes", "09:30,10:30,cover-given,yes",
            ["08:55-10:00 cover Y3", "10:00-10:30 cover Y3"]
        ),
        ("08:55,10:30,cover-given,no", "08:55,10:30,cover-given,yes", ["08:55-10:30 cover Y3"]),
        (
            "08:55,10:30,cover-given,", "09:00,10:00,cover-given,yes",
            [
                "08:55-09:00 cover Y3 (cover-unverified)", "09:00-10:00 cover Y3",
                "10:00-10:30 cover Y3 (cover-unverified)",
            ]
        ),
        ("08:55,10:30,cover-given,no", "08:55,10:30,cover-given,no", ["08:55-10:30 cover Y3 (cover-unverified)"]),
    ])
    func aCoverThatWasEnteredTwiceIsOne(first: String, second: String, expected: [String]) throws {
        let plan = try plan(
            "H,2026-04-22,\(first),Y3,,Valley,KS2,", "H,2026-04-22,\(second),Y3,,Valley,KS2,again", of: "H")
        #expect(plan.lessonLines.filter { !$0.hasPrefix("13:30") } == expected)
        let assessed = plan.assessedLessons.map(\.interval)
        #expect(IntervalSet(assessed).milliseconds == assessed.reduce(0) { $0 + $1.milliseconds })
    }

    @Test func coverGivenWhileAbsentIsAContradictionAndNotAssessed() throws {
        let plan = try plan(
            "H,2026-04-22,,,absence,,,,,,", "H,2026-04-22,08:55,10:30,cover-given,yes,Y3,,Valley,KS2,", of: "H")
        #expect(plan.assessedLessons == [])
    }

    @Test func coverGivenOnADayWithoutSchoolIsNothing() throws {
        #expect(try plan("H,2026-04-27,08:55,10:30,cover-given,yes,Y3,,,,", of: "H", on: "2026-04-27").periods == [])
    }

    @Test(arguments: [
        "A,2026-04-22,,,sick,,,,,,", "A,2026-04-22,10:00,09:00,absence,,,,,,", "A,22/04/2026,,,absence,,,,,,",
        "A,2026-04-22,,,cover-given,yes,Y3,,,,", "A,2026-04-22,08:55,,cover-given,yes,Y3,,,,",
        "A,2026-04-22,,,absence,perhaps,,,,,", "A,2026-04-22,,,absence,,,,Moon,,", "A B,2026-04-22,,,absence,,,,,,",
        ",2026-04-22,,,absence,,,,,,", "A,2026-04-22,,,absence,,,,,KS9,",
    ])
    func refusesRow(row: String) {
        let header = "staff_number,date,start,end,kind,checked,class,subject,site,phase,note\n"
        let outcome = SchoolFixture.read(exceptions: header + row)
        #expect(outcome.lessonTime == nil)
        #expect(outcome.faults.map(\.line) == [2])
        #expect(outcome.faults.allSatisfy { $0.file == "exceptions.csv" && $0.column > 0 })
    }

    @Test func coverOfAWholeDayIsWithoutBreakAndLunch() throws {
        let plan = try plan("H,2026-04-23,08:55,15:15,cover-given,yes,Y3,,Valley,KS2,", of: "H", on: "2026-04-23")
        #expect(plan.lessonLines == ["08:55-10:30 cover Y3", "10:45-12:30 cover Y3", "13:30-15:15 cover Y3"])
    }

    @Test func coverOfAnUnknownPhaseIsWithoutThePausesOfAny() throws {
        let plan = try plan("H,2026-04-23,10:00,11:00,cover-given,yes,Y3,,Valley,,", of: "H", on: "2026-04-23")
        #expect(plan.lessonLines == ["10:00-10:15 cover Y3", "10:45-11:00 cover Y3"])
    }
}
