import FlowModel
import Monitoring
import Testing
import TimetableImport

@Suite("Dates and times as other programs spell them")
struct ExportSpellingTests {
    private static let mapping = ImportFixture.file(
        "column,meaning\nWho,staff_code\nDate,date\nStart,start\nEnd,end\nClass,class\n")

    private func row(date: String = "2026-09-07", start: String = "09:00", end: String = "10:00") throws
        -> (row: TimetableRow?, notes: [String])
    {
        let text = "Who,Date,Start,End,Class\nAA,\(date),\(start),\(end),9X\n"
        let outcome = ExportImport.read(
            ImportFixture.file(text, name: "e.csv"), mapping: ColumnMapping.parse(Self.mapping).mapping,
            codes: try ImportFixture.codes(), settings: try ImportFixture.settings())
        try #require(outcome.faults == [])
        return (outcome.rows.first, outcome.unused.map(\.reason))
    }

    @Test(
        "the day comes before the month, and a time after the date says nothing",
        arguments: [
            ("2026-10-09", "2026-10-09"), ("09/10/2026", "2026-10-09"), ("9/10/2026", "2026-10-09"),
            ("9/1/2027", "2027-01-09"), ("09/10/2026 00:00:00", "2026-10-09"), ("2026-10-09T23:59:00", "2026-10-09"),
            ("30/10/2026", "2026-10-30"),
        ])
    func dates(text: String, date: String) throws {
        let read = try row(date: text)
        #expect(read.row?.from?.description == date && read.row?.to?.description == date, "\(read.notes)")
    }

    @Test(
        "a date that two people could read differently, or that does not exist, is none",
        arguments: [
            "9/10/26", "10/13/2026", "31/09/2026", "2026/10/09", "2026-9-10", "9.10.2026", "9-10-2026", "9/10",
            "9//2026", "/10/2026", "009/10/2026", "9/10/02026", "-9/10/2026", "+9/10/2026", "９/10/2026", "46274",
            "9 Oct 2026",
        ])
    func badDates(text: String) throws {
        let read = try row(date: text)
        #expect(read.row == nil)
        #expect(read.notes == ["the date cannot be read"])
    }

    @Test(
        "times of 24 and of 12 hours",
        arguments: [
            ("08:55", "08:55"), ("8:55", "08:55"), ("08.55", "08:55"), ("08:55:00", "08:55"), ("8:55 AM", "08:55"),
            ("8:55am", "08:55"), ("12:00 pm", "12:00"), ("11:59 PM", "23:59"), ("1:30 PM", "13:30"),
        ])
    func times(text: String, time: String) throws {
        let read = try row(start: text, end: "24:00")
        let expected = CivilMinute(time).flatMap { CivilSpan(start: $0, end: .endOfDay) }.map(TimetableRow.Time.span)
        #expect(read.row?.time == expected && expected != nil, "\(read.notes)")
    }

    @Test(
        "what is no time of day is none",
        arguments: [
            "8", "855", "0855", "8:5", "8:555", "08:60", "24:01", "25:00", "08:55:30", "08:55:00:00", "13:00 PM",
            "0:30 AM", "008:55", "8:55 a", "8-55", "-8:55", "８:55", "noon", ":55", "8:",
        ])
    func badTimes(text: String) throws {
        let read = try row(start: text, end: "24:00")
        #expect(read.row == nil)
        #expect(read.notes == ["the time cannot be read"])
    }

    @Test("midnight of a clock of 12 hours is the night, in which nobody teaches")
    func midnight() throws {
        #expect(try row(start: "12:30 AM", end: "1:30 AM").notes == ["it begins before six in the morning"])
    }
}
