import FlowModel
import Monitoring
import Testing
import TimetableImport

@Suite struct ExportImportTests {
    private static func read(_ text: String, mapping: TimetableFile) throws -> ImportOutcome {
        let parsed = ColumnMapping.parse(mapping)
        try #require(parsed.faults == [])
        return ExportImport.read(
            ImportFixture.file(text, name: "e.csv"), mapping: parsed.mapping, codes: try ImportFixture.codes(),
            settings: try ImportFixture.settings())
    }

    @Test func simsWithTheDeliveredMapping() throws {
        let text = """
            Timetable of the staff,,,,,,,,,
            Staff Code,Staff Name,Period,Start Time,End Time,Class,Subject,Room,Start Date,End Date
            AA,A Person,MonA:1,8:55,9:55,9X/Ma1,Mathematics,M3,07/09/2026,
            BB,A Person,1Tue:2,10:15 AM,11:15 AM,,PPA,,01/06/2026,
            """
        let outcome = try Self.read(text, mapping: try ImportFixture.delivered("sims.csv"))
        #expect(ImportFixture.notes(outcome) == [] && outcome.warnings == [])
        #expect(
            ImportFixture.lines(outcome) == [
                "T-014,A,mon,,08:55,09:55,lesson,9X/Ma1,Mathematics,M3,,,2026-09-07,2027-07-22,e.csv:3,",
                "T-021,1,tue,,10:15,11:15,ppa,,PPA,,,,2026-09-01,2027-07-22,e.csv:4,",
            ])
    }

    @Test func weekAndDayMustSayTheSameWeek() throws {
        let mapping = ImportFixture.file(
            "column,meaning\nStaff,staff_number\nDay,day\nWeek,week\nPeriod,period\nClass,class\n", name: "m.csv")
        let text = "Staff,Day,Week,Period,Class\nT-014,MonA,B,2,Y4\nT-014,TueA,a,2,Y4\nT-014,WedA,,2,Y4\n"
        let outcome = try Self.read(text, mapping: mapping)
        #expect(ImportFixture.notes(outcome) == ["e.csv:2:12: the week is another one than the day says"])
        #expect(ImportFixture.lines(outcome).count == 2)
    }

    @Test func arborWithTheDeliveredMapping() throws {
        let text = """
            Staff ID,Staff name,Date,Start time,End time,Event type,Course,Class,Location,Cover?
            T-014,A Person,26/10/2026,09:00:00,10:00:00,Lesson,"Maths, set 1",9X,M3,
            T-014,A Person,27/10/2026 00:00,1:30pm,2:30pm,Staff meeting,,,Hall,
            T-014,A Person,01/09/2027,09:00,10:00,Lesson,Maths,9X,M3,
            """
        let outcome = try Self.read(text, mapping: try ImportFixture.delivered("arbor.csv"))
        #expect(
            ImportFixture.lines(outcome) == [
                "T-014,,mon,,09:00,10:00,lesson,9X,\"Maths, set 1\",M3,,,2026-10-26,2026-10-26,e.csv:2,"
            ])
        #expect(
            ImportFixture.notes(outcome) == [
                "e.csv:3:47: its words say that it is nothing of a timetable",
                "e.csv:4:16: the date lies outside the academic year",
            ])
        #expect(
            outcome.warnings.map(\.description) == ["e.csv:1:79: the column is not in the mapping and is passed over"])
    }

    @Test func bromcomWithTheDeliveredMapping() throws {
        let text = """
            StaffCode,Week,Day,PeriodName,ClassName,SubjectName,RoomName,CollectionStartDate,CollectionEndDate
            AA,Week 1,Monday,P1,9X,Maths,M3,01/09/2026,22/07/2027
            BB,,Wed,P2,8Y,Break duty,,01/09/2026,22/07/2027
            """
        let outcome = try Self.read(text, mapping: try ImportFixture.delivered("bromcom.csv"))
        #expect(ImportFixture.notes(outcome) == [])
        #expect(
            ImportFixture.lines(outcome) == [
                "T-014,1,mon,P1,,,lesson,9X,Maths,M3,,,2026-09-01,2027-07-22,e.csv:2,",
                "T-021,,wed,P2,,,duty,8Y,Break duty,,,,2026-09-01,2027-07-22,e.csv:3,",
            ])
    }

    private static let plain = ImportFixture.file(
        "column,meaning\nWho,staff_code\nDay,day\nTime,times\nFrom,from\nTo,to\n")

    @Test(arguments: [
        ("ZZ,Mon,09:00-10:00,,", "2:1: the staff code is not in the table of codes"),
        (",Mon,09:00-10:00,,", "2:1: the row says not who teaches"),
        ("AA,,09:00-10:00,,", "2:4: the row says not on which day"),
        ("AA,Moonday,09:00-10:00,,", "2:4: the day cannot be read"),
        ("AA,1MonA,09:00-10:00,,", "2:4: the day cannot be read"),
        ("AA,Mon,09:00,,", "2: the row says not when it is"),
        ("AA,Mon,10:00-09:00,,", "2:8: the end is not later than the start"),
        ("AA,Mon,1:30-2:30,,", "2:8: it begins before six in the morning"),
        ("#AA,Mon,09:00-10:00,,", "2:1: the staff code is not in the table of codes"),
        ("AA,Mon,25:00-26:00,,", "2:8: the time cannot be read"),
        ("AA,Mon,09:00-10:00,13/13/2026,", "2:20: the date cannot be read"),
        ("AA,Mon,09:00-10:00,1/9/26,", "2:20: the date cannot be read"),
        (
            "AA,Mon,09:00-10:00,01/12/2026,01/11/2026",
            "2:20: the dates lie outside the academic year, or the last is the earlier"
        ),
        ("AA,Mon,09:00-10:00,", "2: the row has 4 fields and the header has 5"),
    ])
    func rowsThatCannotBeUsed(row: String, note: String) throws {
        let outcome = try Self.read("Who,Day,Time,From,To\n\(row)\n", mapping: Self.plain)
        #expect(ImportFixture.notes(outcome) == (note.isEmpty ? [] : ["e.csv:\(note)"]))
        #expect(outcome.understood == (note.isEmpty ? 1 : 0))
    }

    @Test(arguments: [
        ("Mon", "mon,"), ("monday", "mon,"), ("Thurs", "thu,"), ("TUE", "tue,"), ("Friday B", "fri,B"),
        ("FriB", "fri,B"), ("1Wed", "wed,1"), ("Week 2 Wednesday", "wed,2"), ("A-Thu", "thu,A"), ("Mon:3", "mon,"),
    ])
    func spellingsOfDays(text: String, day: String) throws {
        let outcome = try Self.read("Who,Day,Time,From,To\nAA,\(text),09:00 \u{2013} 10:00,,\n", mapping: Self.plain)
        let fields = try #require(ImportFixture.lines(outcome).first).split(
            separator: ",", omittingEmptySubsequences: false)
        #expect("\(fields[2]),\(fields[1])" == day)
    }

    @Test(arguments: [
        ("", "0:0 the file is empty"),
        ("A,B\n1,2\n", "0:0 no column of the mapping stands in the file"),
        ("Day,Time\nMon,09:00\n", "1:0 no column says who teaches"),
        ("Who,Time\nAA,09:00\n", "1:0 no column says on which day"),
        ("Who,Day,Time,From\nAA,Mon,09:00-10:00,\n", "1:0 the file has no column \"To\", which the mapping names"),
        ("Who,Who,Day,Time,From,To\nAA,BB,Mon,09:00-10:00,,\n", "1:0 two columns are mapped to staff_code"),
    ])
    func refused(text: String, problem: String) throws {
        #expect(ImportFixture.problems(try Self.read(text, mapping: Self.plain)) == [problem])
    }

    private static let kinds = ImportFixture.file(
        "column,meaning\nWho,staff_code\nDay,day\nTime,times\nType,type\nSubject,subject\nClass,class\nRoom,room\n")

    /// What nobody explains is no lesson, and a stated type that nobody explains is none whatever was said of the others.
    @Test(arguments: [
        ("Rehearsal,,", TimetableRow.Kind?.some(.lesson), TimetableRow.Kind?.none), ("Planning,,", .lesson, .ppa),
        ("Staff absence,Maths,9X", .lesson, nil), ("Off duty,,", .lesson, nil), (",Dentist,", nil, nil),
        (",Dentist,", .lesson, .lesson), (",Maths,9X", nil, .lesson), ("Lesson,,", nil, .lesson),
        (",PPA,9X", nil, .ppa), ("duty,,", nil, .duty), ("Lesson,Maths,-", nil, .lesson),
    ])
    func whatARowIs(fields: String, otherwise: TimetableRow.Kind?, kind: TimetableRow.Kind?) throws {
        var settings = try ImportFixture.settings()
        settings.otherwise = otherwise
        let text = "Who,Day,Time,Type,Subject,Class\nAA,Mon,09:00-10:00,\(fields)\n"
        let outcome = ExportImport.read(
            ImportFixture.file(text, name: "e.csv"), mapping: ColumnMapping.parse(Self.kinds).mapping,
            codes: try ImportFixture.codes(), settings: settings)
        #expect(outcome.rows.map(\.kind) == (kind.map { [$0] } ?? []))
        #expect(outcome.unused.count == (kind == nil ? 1 : 0))
        #expect(
            outcome.warnings.map(\.description) == ["e.csv:1: the file has no column \"Room\", which the mapping names"]
        )
    }

    @Test func lessonsOfConsecutiveWeeksAreOneRow() throws {
        let mapping = ImportFixture.file("column,meaning\nWho,staff_code\nDate,date\nTime,times\nClass,class\n")
        let text = """
            Who,Date,Time,Class
            AA,07/09/2026,09:00-10:00,9X
            AA,08/09/2026,09:00-10:00,9X
            AA,21/09/2026,09:00-10:00,9X
            AA,14/09/2026,09:00-10:00,9X
            AA,05/10/2026,09:00-10:00,9X
            AA,12/10/2026,09:00-10:00,8Y
            """
        let outcome = try Self.read(text, mapping: mapping)
        #expect(outcome.understood == 6)
        #expect(
            ImportFixture.lines(outcome) == [
                "T-014,,mon,,09:00,10:00,lesson,9X,,,,,2026-09-07,2026-09-21,e.csv:2,",
                "T-014,,tue,,09:00,10:00,lesson,9X,,,,,2026-09-08,2026-09-08,e.csv:3,",
                "T-014,,mon,,09:00,10:00,lesson,9X,,,,,2026-10-05,2026-10-05,e.csv:6,",
                "T-014,,mon,,09:00,10:00,lesson,8Y,,,,,2026-10-12,2026-10-12,e.csv:7,",
            ])
    }

    @Test func theMappingIsChecked() {
        let table = "column,meaning\nA,day\na,week\nB,colour\n"
        let faults = ColumnMapping.parse(ImportFixture.file(table)).faults
        #expect(faults.map { "\($0.line) \($0.problem)" } == ["3 the column stands twice", "4 an unknown meaning"])
    }
}
