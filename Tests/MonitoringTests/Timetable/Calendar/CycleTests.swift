import FlowModel
import Monitoring
import Testing

/// The four ways in which weeks follow each other, and cycles of days, on the fixture's calendar: terms from 23 February
/// (Monday) to 1 April, 13 April to 22 May, 1 June to 21 July, 3 September (Thursday) to 30 October; Good Friday 3 April;
/// INSET on Monday 27 April; bank holiday on 4 May.
@Suite struct CycleTests {
    private func calendar(_ cycle: String, days: String = SchoolFixture.days, weeks: String? = nil) throws
        -> SchoolCalendar
    {
        let outcome = SchoolFixture.read(
            days: days, weeks: weeks, cycle: "rule,from,names,least_days\n" + cycle,
            timetable: "staff_number,day,start,end,type\nA,mon,09:00,10:00,lesson")
        return try #require(outcome.lessonTime?.calendar, "\(outcome.problems)")
    }

    private func weeks(_ calendar: SchoolCalendar, _ mondays: [String]) throws -> [String?] {
        try mondays.map { calendar.weeks.week(of: try #require(CivilDate($0))) }
    }

    @Test func teachingWeeksPassOverHolidays() throws {
        let calendar = try calendar("teaching-weeks,2026-03-23,A;B,")
        #expect(
            try weeks(
                calendar,
                ["2026-03-16", "2026-03-23", "2026-03-30", "2026-04-06", "2026-04-13", "2026-05-18", "2026-05-25"])
                == [nil, "A", "B", nil, "A", "B", nil])
        #expect(try weeks(calendar, ["2026-06-01", "2026-07-20", "2026-08-31"]) == ["A", "B", "A"])
    }

    @Test func aWeekOfTwoDaysIsAWeekUnlessTheSchoolSaysOtherwise() throws {
        // The week of 31 August has Thursday and Friday.
        let short = try calendar("teaching-weeks,2026-07-13,A;B,")
        #expect(try weeks(short, ["2026-07-20", "2026-08-31", "2026-09-07"]) == ["B", "A", "B"])
        let passed = try calendar("teaching-weeks,2026-07-13,A;B,3")
        #expect(try weeks(passed, ["2026-07-13", "2026-07-20", "2026-08-31", "2026-09-07"]) == ["A", nil, nil, "B"])
    }

    @Test func calendarWeeksGoOnThroughHolidays() throws {
        let calendar = try calendar("calendar-weeks,2026-03-23,A;B,")
        #expect(
            try weeks(calendar, ["2026-03-30", "2026-04-06", "2026-04-13", "2026-05-25", "2026-06-01"])
                == ["B", "A", "B", "B", "A"])
    }

    @Test func eachHalfTermBeginsWithTheFirstName() throws {
        let calendar = try calendar("half-term,2026-02-23,A;B,")
        #expect(
            try weeks(calendar, ["2026-02-23", "2026-03-30", "2026-04-13", "2026-06-01", "2026-06-08", "2026-08-31"])
                == ["A", "B", "A", "A", "B", "A"])
        #expect(try weeks(calendar, ["2026-04-06", "2026-05-25"]) == [nil, nil])
    }

    /// The same days of school, written edge to edge with the holiday as a row of its own, on a Saturday and a Sunday, in
    /// either order.
    @Test(arguments: ["2026-05-23", "2026-05-24", "2026-05-30"], [false, true])
    func termsEdgeToEdgeBeginInTheirFirstWeekOfSchool(first: String, isTurned: Bool) throws {
        let terms = ["term,2026-04-13,2026-05-22,,,,,One", "term,\(first),2026-07-21,,,,,Two"]
        let days =
            (["kind,from,to,start,end,sites,phases,label"] + (isTurned ? terms.reversed() : terms)
            + ["holiday,2026-05-23,2026-05-31,,,,,Half term"]).joined(separator: "\n")
        let calendar = try calendar("half-term,2026-04-13,A;B,", days: days)
        #expect(
            try weeks(calendar, ["2026-04-13", "2026-05-18", "2026-05-25", "2026-06-01", "2026-06-08"])
                == ["A", "B", nil, "A", "B"])
    }

    @Test func aWeekThatTwoTermsShareHasANameOnlyWhereBothGiveIt() throws {
        let days = { (change: String) in
            """
            kind,from,to,start,end,sites,phases,label
            term,2026-04-13,\(change),,,,,One
            term,\(try CivilDate.parsed(change).adding(days: 1)),2026-07-21,,,,,Two
            """
        }
        // Wednesday 29 April is in the third week, A, and Wednesday 22 April in the second, B.
        let same = try calendar("half-term,2026-04-13,A;B,", days: days("2026-04-29"))
        #expect(try weeks(same, ["2026-04-20", "2026-04-27", "2026-05-04"]) == ["B", "A", "B"])
        let other = try calendar("half-term,2026-04-13,A;B,", days: days("2026-04-22"))
        #expect(try weeks(other, ["2026-04-13", "2026-04-20", "2026-04-27"]) == ["A", nil, "B"])
    }

    @Test func whatIsCountedFromBeforeTheCalendarIsNotKnown() throws {
        let earlier = try calendar("teaching-weeks,2026-02-16,A;B,")
        #expect(try weeks(earlier, ["2026-02-23", "2026-03-02", "2026-06-01"]) == [nil, nil, nil])
        #expect(try calendar("days,2026-02-20,1;2;3,").cycleDays.isEmpty)
        #expect(!(try calendar("days,2026-02-23,1;2;3,").cycleDays.isEmpty))
        let alternating = try calendar("calendar-weeks,2026-02-16,A;B,")
        #expect(try weeks(alternating, ["2026-02-23", "2026-03-02"]) == ["B", "A"])
        let perTerm = try calendar("half-term,2026-02-16,A;B,")
        #expect(try weeks(perTerm, ["2026-02-23", "2026-03-02"]) == ["A", "B"])
        let followed = try calendar("teaching-weeks,2026-02-16,A;B,\nteaching-weeks,2026-04-13,A;B,")
        #expect(try weeks(followed, ["2026-03-02", "2026-04-13", "2026-04-20"]) == [nil, "A", "B"])
    }

    @Test func theExplicitMapWinsForItsWeekAlone() throws {
        let calendar = try calendar(
            "teaching-weeks,2026-04-13,A;B,", weeks: "monday,week\n2026-04-20,A\n2026-05-25,B")
        #expect(
            try weeks(calendar, ["2026-04-13", "2026-04-20", "2026-04-27", "2026-05-04", "2026-05-25", "2026-06-01"])
                == ["A", "A", "A", "B", "B", "A"])
    }

    @Test func aLaterRuleTakesOver() throws {
        let calendar = try calendar("teaching-weeks,2026-04-13,A;B,\ncalendar-weeks,2026-06-01,X;Y;Z,")
        #expect(try weeks(calendar, ["2026-05-18", "2026-06-01", "2026-06-15", "2026-06-22"]) == ["B", "X", "Z", "X"])
    }

    @Test func fiveDaysOfACycleSkipDaysWithoutTeaching() throws {
        let calendar = try calendar("days,2026-04-23,1;2;3;4;5,")
        // Thursday 23, Friday 24, INSET on Monday, Tuesday to Friday, bank holiday on 4 May.
        let expected = [
            "2026-04-22": nil, "2026-04-23": "1", "2026-04-24": "2", "2026-04-25": nil, "2026-04-27": nil,
            "2026-04-28": "3", "2026-05-01": "1", "2026-05-04": nil, "2026-05-05": "2",
        ]
        for (date, name) in expected {
            #expect(calendar.cycleDays[try #require(CivilDate(date))] == name, "\(date)")
        }
    }

    @Test func snowDoesNotMoveTheCycle() throws {
        let snow = SchoolFixture.days + "\nclosure,2026-04-24,,,,,,Snow"
        let calendar = try calendar("days,2026-04-23,1;2;3,", days: snow)
        #expect(calendar.cycleDays[try #require(CivilDate("2026-04-24"))] == "2")
        #expect(calendar.cycleDays[try #require(CivilDate("2026-04-28"))] == "3")
    }

    @Test(arguments: ["inset,2026-04-24,,,,,,INSET", "holiday,2026-04-24,,,,,,Local show"])
    func snowOnADayWithoutLessonsMovesNothing(row: String) throws {
        let quiet = SchoolFixture.days + "\n" + row
        let snowy = quiet + "\nclosure,2026-04-24,,,,,,Snow"
        let without = try calendar("days,2026-04-23,1;2;3,", days: quiet)
        #expect(try calendar("days,2026-04-23,1;2;3,", days: snowy).cycleDays == without.cycleDays)
        #expect(without.cycleDays[try #require(CivilDate("2026-04-28"))] == "2")
    }

    /// A day off for everybody, written site by site, phase by phase, or both; of two kinds.
    @Test(arguments: [
        ["inset,2026-04-24,,,,Valley;Hill,,INSET"], ["inset,2026-04-24,,,,,EYFS;KS1;KS2,INSET"],
        ["inset,2026-04-24,,,,Valley,,INSET", "inset,2026-04-23,2026-04-24,,,Hill,,INSET"],
        [
            "holiday,2026-04-24,,,,Valley,KS2,Show", "inset,2026-04-24,,,,Valley,EYFS;KS1,INSET",
            "inset,2026-04-24,,,,Hill,,INSET",
        ],
        ["inset,2026-04-24,,,,Valley;Hill,,INSET", "closure,2026-04-24,,,,,,Snow"],
    ])
    func aDayOffForEverySiteAndPhaseIsOneOfTheSchool(rows: [String]) throws {
        let one = try calendar("days,2026-04-22,1;2;3,", days: SchoolFixture.days + "\ninset,2026-04-24,,,,,,INSET")
        let many = try calendar("days,2026-04-22,1;2;3,", days: ([SchoolFixture.days] + rows).joined(separator: "\n"))
        #expect(many.cycleDays == one.cycleDays)
        #expect(one.cycleDays[try #require(CivilDate("2026-04-28"))] == "3")
        let friday = try #require(CivilDate("2026-04-24"))
        #expect(!many.isSchoolDay(friday))
    }

    /// One phase at one site has school: the day counts, as does one on which a site was to teach and lost it to snow.
    @Test(arguments: [
        (["inset,2026-04-24,,,,Valley,,INSET"], true), (["inset,2026-04-24,,,,,KS1;KS2,INSET"], true),
        (["inset,2026-04-24,,,,Valley,,INSET", "inset,2026-04-24,,,,Hill,KS1;KS2,INSET"], true),
        (["inset,2026-04-24,,,,Valley,,INSET", "closure,2026-04-24,,,,Hill,,Snow"], false),
        (["closure,2026-04-24,,,,Valley,,Snow", "closure,2026-04-24,,,,Hill,,Snow"], false),
    ])
    func aDayOfSchoolForAnybodyIsCounted(rows: [String], hasSchool: Bool) throws {
        let calendar = try calendar(
            "days,2026-04-22,1;2;3,", days: ([SchoolFixture.days] + rows).joined(separator: "\n"))
        let friday = try #require(CivilDate("2026-04-24"))
        #expect(calendar.cycleDays[friday] == "3")
        #expect(calendar.isSchoolDay(friday) == hasSchool)
    }

    @Test func theCountEndsWhereTheCalendarKnowsNothing() throws {
        // Bank holidays of 2027 are not listed, so that nobody knows which of its days are school days.
        let longer = SchoolFixture.days + "\nterm,2026-11-09,2027-02-12,,,,,Winter"
        let calendar = try calendar("teaching-weeks,2026-11-09,A;B,\ndays,2026-12-21,1;2,", days: longer)
        #expect(try weeks(calendar, ["2026-11-09", "2026-12-21", "2026-12-28", "2027-01-04"]) == ["A", "A", nil, nil])
        #expect(calendar.cycleDays.keys.max()?.description == "2026-12-31")
    }

    @Test func lessonsOfACycleOfDays() throws {
        let periods = SchoolFixture.periods.replacing("3,mon-fri,13:30", with: "3,mon-thu,13:30")
        let outcome = SchoolFixture.read(
            periods: periods, weeks: nil, cycle: "rule,from,names\ndays,2026-04-23,D1;D2;D3",
            timetable: """
                staff_number,day,period,start,end,type,class,site,phase
                A,D1;D3,1,,,lesson,Y4,Valley,KS2
                A,D2,3,,,lesson,Y5,Valley,KS2
                """)
        #expect(try outcome.plan("A", "2026-04-23").lessonLines == ["08:55-10:30 lesson Y4"])
        let friday = try outcome.plan("A", "2026-04-24").lessonLines
        #expect(friday == ["13:30-15:15 lesson Y5 (no-period)"], "period 3 is not on Fridays")
        #expect(try outcome.plan("A", "2026-04-28").lessonLines == ["08:55-10:30 lesson Y4"])
        #expect(try outcome.plan("A", "2026-04-30").lessonLines == ["13:30-15:15 lesson Y5"])
        #expect(
            try outcome.plan("A", "2026-04-22").lessonLines == [
                "08:55-10:30 lesson Y4 (unmapped-day)", "13:30-15:15 lesson Y5 (unmapped-day)",
            ])
    }

    @Test(arguments: [
        ("weekly,2026-04-13,A;B,", "cycle.csv:2:1 unknown rule \"weekly\""),
        ("teaching-weeks,2026-04-14,A;B,", "cycle.csv:2:16 2026-04-14 is a Tuesday"),
        ("days,2026-04-18,1;2,", "cycle.csv:2:6 2026-04-18 is a Saturday"),
        ("teaching-weeks,2026-04-13,A;A,", "cycle.csv:2:27 the names are not all different"),
        ("teaching-weeks,2026-04-13,A;mon,", "cycle.csv:2:27 nothing of a cycle can be called \"mon\""),
        ("teaching-weeks,2026-04-13,both;B,", "cycle.csv:2:27 nothing of a cycle can be called \"both\""),
        ("days,2026-04-13,1;2;3;4;5;6;7;8;9;10;11,", "cycle.csv:2:17 the cycle has 11 days"),
        ("teaching-weeks,2026-04-13,A;B,6", "cycle.csv:2:31 \"6\" is not a number of days"),
        ("days,2026-04-13,1;2,2", "cycle.csv:2:21 a cycle of days has no weeks"),
        (
            "half-term,2026-04-13,A;B,\ncalendar-weeks,2026-04-13,A;B,",
            "cycle.csv:3:16 the rule does not begin later than the one of 2026-04-13 before it"
        ),
    ])
    func refuses(rows: String, problem: String) {
        let outcome = SchoolFixture.read(cycle: "rule,from,names,least_days\n" + rows)
        #expect(outcome.lessonTime == nil)
        #expect(outcome.problems == [problem])
    }
}

extension CivilDate {
    fileprivate static func parsed(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
}
