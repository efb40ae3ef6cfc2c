import FlowModel
import Monitoring
import Testing

/// Three lessons a day for one teacher; the last one on Thursday was covered, without anybody having checked it.
enum SmallTimetable {
    static func lessonTime(
        periods: String = periods, lessons: String = lessons, exceptions: String = exceptions
    ) throws -> LessonTime {
        let outcome = TimetableReader.read(
            TimetableFiles(
                days: file("days.csv", days), bankHolidays: file("bank-holidays.json", holidays),
                periods: file("periods.csv", periods), weeks: nil, timetable: file("timetable.csv", lessons),
                exceptions: file("exceptions.csv", exceptions)),
            sites: ["main"], version: "v1")
        #expect(outcome.faults.map(\.description) == [])
        return try #require(outcome.lessonTime)
    }

    private static func file(_ name: String, _ text: String) -> TimetableFile {
        TimetableFile(name: name, bytes: Array(text.utf8))
    }

    private static let days = "kind,from,to,label\nterm,2026-04-13,2026-05-22,Summer term\n"
    /// The bank holidays of England and Wales in 2026: with fewer the year would count as unknown.
    private static let holidays: String = {
        let dates = [
            "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25",
            "2026-12-28",
        ]
        let events = dates.map { #"{"title":"Bank holiday","date":"\#($0)","notes":"","bunting":true}"# }
        return #"{"england-and-wales":{"division":"england-and-wales","events":[\#(events.joined(separator: ","))]}}"#
    }()
    static let periods = """
        days,period,start,end,kind
        mon-fri,1,08:55,10:30,lesson
        mon-fri,2,10:45,12:30,lesson
        mon-fri,lunch,12:30,13:30,lunch
        mon-fri,3,13:30,15:15,lesson
        mon-fri,hours,08:00,16:00,working-hours

        """
    static let lessons = """
        staff_number,day,period,type,class,subject
        T-014,mon-fri,1,lesson,Y4,English
        T-014,mon-fri,2,lesson,Y4,maths
        T-014,mon-fri,3,lesson,Y4,topic

        """
    static let exceptions = """
        staff_number,date,start,end,kind,checked
        T-014,2026-04-30,13:30,15:15,covered,no

        """
}
