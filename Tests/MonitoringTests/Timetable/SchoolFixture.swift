import FlowModel
import Monitoring

/// An invented primary school with two sites, one word for each person, and everything that makes its days unlike.
enum SchoolFixture {
    static let sites: Set<String> = ["Valley", "Hill"]

    static let days = """
        kind,from,to,start,end,sites,phases,label
        term,2026-02-23,2026-04-01,,,,,Spring
        term,2026-04-13,2026-05-22,,,,,"Summer, first half"
        term,2026-06-01,2026-07-21,,,,,"Summer, second half"
        term,2026-09-03,2026-10-30,,,,,Autumn
        inset,2026-04-27,,,,,,INSET day
        off-timetable,2026-05-11,2026-05-14,,,,KS2,KS2 SATs
        closure,2026-06-18,,,,Valley,,Snow in June
        off-timetable,2026-06-19,,13:10,15:15,,,Sports afternoon
        early-finish,2026-07-21,,14:00,,,,End of term
        """

    static let periods = """
        period,days,start,end,kind,phases,sites
        Reg,mon-fri,08:45,08:55,registration,KS1;KS2,
        1,mon-fri,08:55,10:15,lesson,KS1,
        Break,mon-fri,10:15,10:30,break,KS1,
        2,mon-fri,10:30,12:00,lesson,KS1,
        Lunch,mon-fri,12:00,13:10,lunch,KS1,
        3,mon-fri,13:10,15:15,lesson,KS1,
        1,mon-fri,08:55,10:30,lesson,KS2,
        Break,mon-fri,10:30,10:45,break,KS2,
        2,mon-fri,10:45,12:30,lesson,KS2,
        Lunch,mon-fri,12:30,13:30,lunch,KS2,
        3,mon-fri,13:30,15:15,lesson,KS2,
        am,mon-fri,08:40,11:30,lesson,EYFS,
        Lunch,mon-fri,11:30,12:30,lunch,EYFS,
        pm,mon-fri,12:30,15:15,lesson,EYFS,
        Hours,mon-fri,08:30,16:00,working-hours,,
        Site,mon-fri,07:30,18:00,on-site,,
        """

    static let weeks = """
        monday,week
        2026-04-13,A
        2026-04-20,B
        2026-04-27,A
        2026-05-04,B
        2026-05-11,A
        # the week of 18 May is not settled
        2026-06-01,A
        2026-06-08,B
        2026-06-15,B
        """

    static let timetable = """
        staff_number,week,day,period,start,end,type,class,subject,room,site,phase,from,to
        # A: class teacher, PPA on Wednesday afternoon
        A,,mon-fri,Reg,,,registration,Y4,,,Valley,KS2,,
        A,,mon-fri,1,,,lesson,Y4,,,Valley,KS2,,
        A,,mon;fri,,09:00,09:20,assembly,,,,Valley,KS2,,
        A,,mon-fri,2,,,lesson,Y4,,,Valley,KS2,,
        A,,mon;tue;thu;fri,3,,,lesson,Y4,,,Valley,KS2,,
        A,,wed,3,,,ppa,,,,Valley,KS2,,
        # H: covers that PPA every week
        H,every,wed,3,,,cover,Y4,,,Valley,KS2,,
        # B and C: one class, handover before noon on Wednesday
        B,,mon;tue,1,,,lesson,Y1,,,Valley,KS1,,
        B,,mon;tue,2,,,lesson,Y1,,,Valley,KS1,,
        B,,mon;tue,3,,,lesson,Y1,,,Valley,KS1,,
        B,,wed,,08:55,12:00,lesson,Y1,,,Valley,KS1,,
        C,,wed,,11:30,12:00,lesson,Y1,handover,,Valley,KS1,,
        C,,wed;thu;fri,3,,,lesson,Y1,,,Valley,KS1,,
        C,,thu;fri,1,,,lesson,Y1,,,Valley,KS1,,
        C,,thu;fri,2,,,lesson,Y1,,,Valley,KS1,,
        # N: nursery, half groups on Wednesday
        N,,mon;tue;thu;fri,am,,,lesson,Nursery,,,Valley,EYFS,,
        N,,mon;tue;thu;fri,pm,,,lesson,Nursery,,,Valley,EYFS,,
        N,,wed,,09:00,11:30,lesson,Nursery,,,Valley,EYFS,,
        N,,wed,,12:45,15:15,lesson,Nursery,,,Valley,EYFS,,
        # S: supply for two days
        S,,tue;wed,1,,,lesson,Y5,,,Valley,KS2,2026-05-05,2026-05-06
        # D: music at two sites
        D,A,tue,1,,,lesson,Y5,music,Hall,Valley,KS2,,
        D,B,thu,1,,,lesson,Y2,music,Hall,Hill,KS1,,
        # O: office
        O,,mon-fri,,08:00,16:30,hours,,,,,,,
        # P: Principal
        P,,fri,,11:30,12:30,lesson,Y6,,,Valley,KS2,,
        P,,mon-thu,,09:00,12:00,leadership,,,,Valley,KS2,,
        """

    /// The eight of 2026.
    static let bankHolidays = bankHolidays([
        "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28",
    ])

    static func bankHolidays(_ dates: [String]) -> String {
        let events = dates.map { #"{"title":"Holiday of \#($0)","date":"\#($0)","notes":"","bunting":true}"# }
        return #"{"england-and-wales":{"division":"england-and-wales","events":["#
            + events.joined(separator: ",") + "]},"
            + #""scotland":{"division":"scotland","events":[{"title":"2nd January","date":"2026-01-02"}]}}"#
    }

    static func file(_ name: String, _ text: String) -> TimetableFile {
        TimetableFile(name: name, bytes: Array(text.utf8))
    }

    /// Reads the school, with single files replaced.
    static func read(
        days: String = days, bankHolidays: String = bankHolidays, periods: String = periods, weeks: String? = weeks,
        cycle: String? = nil, timetable: String = timetable, exceptions: String? = nil, staff: Set<StaffNumber>? = nil,
        definition: LessonDefinition = .standard
    ) -> TimetableReader.Outcome {
        TimetableReader.read(
            TimetableFiles(
                days: file("days.csv", days), bankHolidays: file("bank-holidays.json", bankHolidays),
                periods: file("periods.csv", periods), weeks: weeks.map { file("weeks.csv", $0) },
                cycle: cycle.map { file("cycle.csv", $0) },
                timetable: file("timetable.csv", timetable), exceptions: exceptions.map { file("exceptions.csv", $0) }),
            sites: sites, staff: staff, definition: definition, version: "0f")
    }
}
