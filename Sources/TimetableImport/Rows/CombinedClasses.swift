import FlowModel
import Monitoring

/// Joins what one person teaches at the same time. Other programs write a row for each class; a person has one lesson.
enum CombinedClasses {
    /// - Parameter file: the name under which the warnings are told.
    /// - Returns: the rows, each in the place and with the source of its first, and a warning for every further one.
    static func joined(_ rows: [TimetableRow], of file: String) -> (rows: [TimetableRow], warnings: [ImportNote]) {
        var places: [TimetableRow: Int] = [:]
        var joined: [TimetableRow] = []
        var warnings: [ImportNote] = []
        for row in rows {
            guard let place = places[unnamed(row)] else {
                places[unnamed(row)] = joined.count
                joined.append(row)
                continue
            }
            joined[place] = join(joined[place], row)
            let (first, line) = (joined[place].source, line(of: row))
            let reason = "the same person at the same time as \(first): one row was made of both"
            warnings.append(ImportNote(file: file, line: line, reason: reason))
        }
        return (joined, warnings)
    }

    private static func join(_ one: TimetableRow, _ other: TimetableRow) -> TimetableRow {
        var row = one
        row.className = names(one.className, other.className)
        row.subject = names(one.subject, other.subject)
        row.room = names(one.room, other.room)
        return row
    }

    /// `12A+13A`, cut as every name is; a name that is there already is not added again.
    private static func names(_ one: String?, _ other: String?) -> String? {
        guard let one, let other else { return one ?? other }
        return one.split(separator: "+").contains(other[...]) ? one : TimetableRow.name("\(one)+\(other)")
    }

    /// What makes two rows one lesson: everything but the names of what is taught, and where.
    private static func unnamed(_ row: TimetableRow) -> TimetableRow {
        var row = row
        (row.className, row.subject, row.room, row.source) = (nil, nil, nil, "")
        return row
    }

    private static func line(of row: TimetableRow) -> Int {
        row.source.split(separator: ":").last.flatMap { Int($0) } ?? 0
    }
}
