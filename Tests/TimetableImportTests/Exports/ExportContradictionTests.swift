import FlowModel
import Monitoring
import Testing
import TimetableImport

/// Rows of which two fields say different things of the same: whichever is wrong, the lesson would be somebody else's, or at another
/// time.
@Suite struct ExportContradictionTests {
    private static let mapping = ImportFixture.file(
        """
        column,meaning
        Code,staff_code
        Number,staff_number
        Date,date
        Day,day
        Week,week
        Period,period
        Start,start
        End,end
        Time,times
        From,from
        To,to
        Class,class
        Type,type
        """, name: "m.csv")
    private static let header = "Code,Number,Date,Day,Week,Period,Start,End,Time,From,To,Class,Type"

    private static func read(_ rows: String, header: String = header) throws -> ImportOutcome {
        var settings = try ImportFixture.settings()
        let (start, end) = (try #require(CivilMinute("10:00")), try #require(CivilMinute("11:00")))
        let span = try #require(CivilSpan(start: start, end: end))
        settings.periods = [
            PeriodTime(
                name: "2", days: [.monday], span: span, kind: .lesson, audience: .everybody, citation: "periods.csv:3")
        ]
        return ExportImport.read(
            ImportFixture.file("\(header)\n\(rows)\n", name: "e.csv"), mapping: ColumnMapping.parse(mapping).mapping,
            codes: try ImportFixture.codes(), settings: settings)
    }

    @Test(arguments: [
        ("AA,T-021,,Mon,,1,,,,,,7a,", "2:1: the staff code is that of another person than the staff number"),
        (
            "AA,,10/12/2026,Mon,,,09:00,10:00,,,,7a,",
            "2:5: the date is of another weekday than the day: dates are read as day, month, year"
        ),
        ("AA,,07/12/2026,Day 1,,,09:00,10:00,,,,7a,", "2:16: the day cannot be read"),
        (
            "AA,,07/12/2026,,,,09:00,10:00,,01/01/2027,,7a,",
            "2:5: the date lies outside the first and the last date of the row"
        ),
        ("AA,,07/12/2026,MonA,B,,09:00,10:00,,,,7a,", "2:21: the week is another one than the day says"),
        ("AA,,,Mon:2,,3,,,,,,7a,", "2:13: the period is another one than the day says"),
        ("AA,,,Mon,,2,14:00,15:00,,,,7a,", "2:11: the times are not those of the period, nor near them"),
        ("AA,,,Mon,,,14:00,15:00,09:00-10:00,,,7a,", "2:24: the times are others than start and end"),
        ("AA,,,Mon,,,,15:00,14:00-16:00,,,7a,", "2:19: the times are others than start and end"),
        ("AA,,,Mon,,1,,,,,,#REF!,", "2:18: the field is an error of the spreadsheet"),
        ("AA,,,Mon,,1,,,,,,8b covered by HL,", "2:35: its words say that it is nothing of a timetable"),
        ("AA,,,Mon,,1,,,,,,8b,Lesson (cancelled)", "2:21: its words say that it is nothing of a timetable"),
    ])
    func isNoLesson(row: String, note: String) throws {
        let outcome = try Self.read(row)
        #expect(ImportFixture.lines(outcome) == [])
        #expect(ImportFixture.notes(outcome) == ["e.csv:\(note)"])
    }

    @Test(arguments: [
        ("AA,T-014,,Mon,,1,,,,,,7a,", "T-014,,mon,1,,,lesson,7a"),
        ("ZZ,T-014,,Mon,,1,,,,,,7a,", "T-014,,mon,1,,,lesson,7a"),
        ("AA,,07/12/2026,MonA:2,a,2,10:05,11:00,10:05-11:00,01/12/2026,,7a,", "T-014,a,mon,,10:05,11:00,lesson,7a"),
        ("AA,,,Tue,,2,14:00,15:00,,,,7a,", "T-014,,tue,,14:00,15:00,lesson,7a"),
        ("AA,,,Mon,,Double,14:00,15:00,,,,7a,", "T-014,,mon,,14:00,15:00,lesson,7a"),
        ("AA,,,Weds,,1,,,,,,7a,", "T-014,,wed,1,,,lesson,7a"),
    ])
    func isALessonWhereBothSayTheSame(row: String, line: String) throws {
        let outcome = try Self.read(row)
        #expect(ImportFixture.notes(outcome) == [])
        #expect(ImportFixture.lines(outcome).map { $0.hasPrefix(line + ",") } == [true])
    }

    /// What people and programs write where there is no class.
    @Test(arguments: ["-", "N/A", "...", "0", "?", "none", "TBC", "Not timetabled", "Absent", "Day off"])
    func isNoClass(text: String) throws {
        // Entries that no word explains are lessons: of this one nobody said so.
        let settings = try ImportFixture.settings()
        #expect(settings.otherwise == .lesson)
        let outcome = ExportImport.read(
            ImportFixture.file("Code,Day,Period,Class\nAA,Mon,1,\(text)\n"),
            mapping: ColumnMapping.parse(
                ImportFixture.file("column,meaning\nCode,staff_code\nDay,day\nPeriod,period\nClass,class\n")
            ).mapping, codes: try ImportFixture.codes(), settings: settings)
        #expect(outcome.rows == [])
        #expect(outcome.unused.count == 1)
    }

    /// Two exports in one file, whose columns may be in another order.
    @Test func aSecondHeader() throws {
        let outcome = try Self.read("AA,,,Mon,,1,,,,,,7a,\nNumber,Code,Day,Date,,,,,,,,Class,\n,T-014,Mon,,,,,,,,,7b,")
        #expect(ImportFixture.problems(outcome) == ["3:0 a second header stands here: the columns may be others"])
    }

    @Test func semicolonsBetweenTheFields() throws {
        let outcome = try Self.read("AA;;;Mon", header: Self.header.replacing(",", with: ";"))
        #expect(ImportFixture.problems(outcome) == ["1:0 the columns are not separated by commas"])
    }
}
