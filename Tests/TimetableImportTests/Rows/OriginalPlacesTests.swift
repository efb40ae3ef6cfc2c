import FlowModel
import Monitoring
import Testing
import TimetableImport

/// Faults of a table that was never written are told of the files that it was made from.
@Suite struct OriginalPlacesTests {
    private static let table = ImportFixture.file(
        "staff_number,day,start,end,type,source\nA,mon,09:00,10:00,lesson,\nA,tue,09:00,10:00,lesson,e:1.csv:12\n",
        name: "timetable.csv")

    @Test(arguments: [
        ("timetable.csv", 3, "e:1.csv", 12), ("timetable.csv", 2, "timetable.csv", 0),
        ("timetable.csv", 0, "timetable.csv", 0), ("days.csv", 3, "days.csv", 3),
    ])
    func citesTheOriginal(file: String, line: Int, original: String, originalLine: Int) {
        let fault = ConfigurationFault(file: file, line: line, column: 4, problem: "a problem", hint: "a hint")
        let told = OriginalPlaces(Self.table).cite(fault)
        #expect(told.file == original)
        #expect(told.line == originalLine)
        #expect(told.problem == fault.problem)
        #expect(told.hint == fault.hint)
    }
}
