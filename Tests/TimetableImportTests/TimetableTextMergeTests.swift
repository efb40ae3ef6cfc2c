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
}
