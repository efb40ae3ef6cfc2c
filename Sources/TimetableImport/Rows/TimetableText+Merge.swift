import FlowModel
import Monitoring

extension TimetableText {
    /// A table with new rows in the place of every row of the people whom these concern; everybody else's rows stay as they
    /// are, in their order, after the header. Notes of the old table are left out.
    /// - Parameter old: a sound `timetable.csv`, or no bytes.
    package static func csv(_ rows: [TimetableRow], inPlaceOfTheirsIn old: TimetableFile) -> String {
        let people = Set(rows.map(\.person.text))
        let known: [CSVColumn] = columns.map { .optional($0) }
        let kept = CSVTable.parse(old.bytes, file: old.name, columns: known).rows.filter { row in
            !people.contains(row.text("staff_number"))
        }
        let lines = kept.map { row in columns.map { field(row.text($0)) }.joined(separator: ",") }
        let fresh = csv(rows).split(separator: "\n", omittingEmptySubsequences: true).dropFirst()
        return ([columns.joined(separator: ",")] + lines + fresh.map(String.init)).map { $0 + "\n" }.joined()
    }
}
