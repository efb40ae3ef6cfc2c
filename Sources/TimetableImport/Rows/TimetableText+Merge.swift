import FlowModel
import Monitoring

extension TimetableText {
    /// A table with new rows in the place of the rows of the people whom these concern; everybody else's rows stay as they are,
    /// in their order, after the header, and so do contracted hours, which no other program knows, unless hours are among the
    /// new rows of that person. Notes of the old table are left out.
    /// - Parameter old: a sound `timetable.csv`, or no bytes.
    package static func csv(_ rows: [TimetableRow], inPlaceOfTheirsIn old: TimetableFile) -> String {
        let kept = split(old, by: rows).kept.map { row in columns.map { field(row.text($0)) }.joined(separator: ",") }
        let fresh = csv(rows).split(separator: "\n", omittingEmptySubsequences: true).dropFirst()
        return ([columns.joined(separator: ",")] + kept + fresh.map(String.init)).map { $0 + "\n" }.joined()
    }

    /// How many rows of each type the new ones take the place of; types that lose none are left out.
    package static func replaced(by rows: [TimetableRow], in old: TimetableFile) -> [TimetableRow.Kind: Int] {
        split(old, by: rows).replaced.reduce(into: [:]) { counts, row in
            if let kind = TimetableRow.Kind(rawValue: row.text("type")) { counts[kind, default: 0] += 1 }
        }
    }

    private static func split(
        _ old: TimetableFile, by rows: [TimetableRow]
    ) -> (kept: [CSVRow], replaced: [CSVRow]) {
        let people = Set(rows.map(\.person.text))
        let withHours = Set(rows.filter { $0.kind == .hours }.map(\.person.text))
        let known: [CSVColumn] = columns.map { .optional($0) }
        var (kept, replaced): ([CSVRow], [CSVRow]) = ([], [])
        for row in CSVTable.parse(old.bytes, file: old.name, columns: known).rows {
            let person = row.text("staff_number")
            let stays = row.text("type") == TimetableRow.Kind.hours.rawValue && !withHours.contains(person)
            if !people.contains(person) || stays { kept.append(row) } else { replaced.append(row) }
        }
        return (kept, replaced)
    }
}
