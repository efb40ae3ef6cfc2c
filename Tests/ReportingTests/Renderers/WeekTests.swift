import FlowModel
import Monitoring
import Reporting
import Testing

/// A person's week for the office, in the terminal and as a page.
@Suite struct WeekTests {
    private func plans(cycle: String? = nil) throws -> [DayPlan] {
        func file(_ name: String, _ text: String) -> TimetableFile {
            TimetableFile(name: name, bytes: Array(text.utf8))
        }
        let holidays =
            (1...7).map { #"{"title":"Holiday","date":"2026-01-0\#($0)"}"# }
            + [#"{"title":"Early May bank holiday","date":"2026-05-04"}"#]
        let files = TimetableFiles(
            days: file(
                "days.csv",
                "kind,from,to,start,label\nterm,2026-04-13,2026-05-22,,Summer\noff-timetable,2026-05-06,,11:00,Sports"),
            bankHolidays: file(
                "bank-holidays.json", #"{"england-and-wales":{"events":["# + holidays.joined(separator: ",") + "]}}"),
            periods: file("periods.csv", "period,days,start,end,kind\nBreak,mon-fri,10:00,10:15,break"), weeks: nil,
            cycle: cycle.map { file("cycle.csv", $0) },
            timetable: file(
                "timetable.csv",
                """
                staff_number,day,start,end,type,class,to
                T,mon-fri,09:00,10:00,lesson,<Y4>,2026-05-07
                T,mon-fri,11:00,12:00,lesson,Y5,2026-05-07
                """), exceptions: nil)
        let outcome = TimetableReader.read(files, sites: [], version: "0f")
        let lessonTime = try #require(outcome.lessonTime, "\(outcome.faults)")
        let (person, monday) = (try #require(StaffNumber("T")), try #require(CivilDate("2026-05-04")))
        return monday.through(monday.adding(days: 4)).map { lessonTime.dayPlan(of: person, on: $0) }
    }

    @Test func theTerminalShowsQuartersOfAnHourAndEveryRow() throws {
        let lines = WeekText.lines(title: "T, one week", version: "0f", plans: try plans())
        #expect(lines.first == "T, one week")
        #expect(lines.contains("Mon 2026-05-04                                          Bank holiday"))
        #expect(lines.contains("Tue 2026-05-05    ####-   ####                        "))
        #expect(lines.contains("Wed 2026-05-06    ####-   ????                        "))
        #expect(lines.contains("  09:00-10:00  lesson <Y4> [timetable.csv:2] lesson time: yes"))
        #expect(lines.contains("  10:00-10:15  break [periods.csv:2] lesson time: no"))
        #expect(
            lines.contains(
                "  11:00-12:00  lesson Y5 [timetable.csv:3] lesson time: not assessed: the timetable did not hold at this time"
            ))
        #expect(lines.contains("  not assessed: no timetable of this person holds on this date"), "Friday")
        #expect(lines.last == "Calendar and timetable version 0f.")
    }

    @Test(arguments: [
        ("teaching-weeks,2026-04-13,A;B", ", week B"), ("days,2026-04-13,D1;D2;D3", ", day D2 of the cycle"),
        ("teaching-weeks,2026-04-13,A;B\ndays,2026-04-13,D1;D2;D3", ", week B, day D2 of the cycle"),
    ])
    func bothNameWeekAndDayOfACycle(rules: String, words: String) throws {
        let plans = try plans(cycle: "rule,from,names\n" + rules)
        let lines = WeekText.lines(title: "T", version: "0f", plans: plans)
        #expect(lines.contains("Wednesday 2026-05-06, teaching day\(words)"))
        let page = String(decoding: WeekPage.render(title: "T", version: "0f", plans: plans), as: UTF8.self)
        #expect(page.contains("\(words).<"))
    }

    @Test func thePageSaysTheSameAndEscapesWhatTheOfficeTyped() throws {
        let page = String(
            decoding: WeekPage.render(title: "T & week", version: "0f", plans: try plans()), as: UTF8.self)
        #expect(page.contains("<title>T &amp; week</title>"))
        #expect(page.contains("&lt;Y4&gt;") && !page.contains("<Y4>"))
        #expect(page.components(separatedBy: "<svg").count == 4, "Tuesday to Thursday")
        #expect(page.contains("band lesson-not-assessed"))
        #expect(page.contains("Early May bank holiday"))
        #expect(!page.contains("<script") && !page.contains("://"))
    }
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [Substring] { split(separator: separator) }
}
