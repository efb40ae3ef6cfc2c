import FlowModel
import Monitoring
import Testing
import TimetableImport

@Suite struct TimetableTextMergeTests {
    private func row(_ person: String) throws -> TimetableRow {
        TimetableRow(
            person: try #require(StaffNumber(person)), days: [.monday], time: .period("1"), kind: .lesson,
            className: "Y5", source: "y5.ics:4")
    }

    private func merged(_ rows: [TimetableRow], _ old: String) -> [String] {
        TimetableText.csv(rows, inPlaceOfTheirsIn: TimetableFile(name: "timetable.csv", bytes: Array(old.utf8)))
            .split(separator: "\n").map(String.init)
    }

    @Test func newRowsTakeThePlaceOfTheirPeoplesRowsAlone() throws {
        let old = """
            staff_number,day,period,type,class
            # a note
            A,mon,1,lesson,Y4
            B,tue,1,lesson,"Y1, hall"
            A,tue,2,lesson,Y4
            """
        #expect(
            merged([try row("A")], old) == [
                TimetableText.columns.joined(separator: ","),
                "B,,tue,1,,,lesson,\"Y1, hall\",,,,,,,,",
                "A,,mon,1,,,lesson,Y5,,,,,,,y5.ics:4,",
            ])
    }

    @Test func withoutAnOldTableThereIsTheHeaderAndTheRows() throws {
        #expect(merged([try row("A")], "").count == 2)
    }

    private static let withHours = """
        staff_number,day,period,start,end,type,class
        A,mon,1,,,lesson,Y4
        A,mon,,08:30,12:30,hours,
        A,tue,2,,,duty,Y4
        B,mon,,08:30,12:30,hours,
        """

    @Test func contractedHoursStay() throws {
        #expect(
            merged([try row("A")], Self.withHours).dropFirst() == [
                "A,,mon,,08:30,12:30,hours,,,,,,,,,", "B,,mon,,08:30,12:30,hours,,,,,,,,,",
                "A,,mon,1,,,lesson,Y5,,,,,,,y5.ics:4,",
            ])
    }

    @Test func newHoursTakeThePlaceOfOldOnes() throws {
        var hours = try row("A")
        hours.kind = .hours
        #expect(merged([hours], Self.withHours).count { $0.hasPrefix("A,") } == 1)
    }

    @Test func whatIsReplacedIsCounted() throws {
        let old = TimetableFile(name: "timetable.csv", bytes: Array(Self.withHours.utf8))
        #expect(TimetableText.replaced(by: [try row("A")], in: old) == [.lesson: 1, .duty: 1])
        #expect(TimetableText.replaced(by: [try row("C")], in: old) == [:])
    }

    @Test func theSourceOfALongFileNameEndsWithItsLine() throws {
        var long = try row("A")
        long.source = String(repeating: "x", count: 200) + ".ics:14"
        let line = try #require(merged([long], "").last)
        #expect(line.hasSuffix(".ics:14,"))
        #expect(line.count < 160)
    }
}
