import Monitoring

/// Joins what takes place at the same time in one week after the other.
enum WeekRuns {
    /// Dates of one weekday, ascending, cut where a week is left out.
    static func of(_ dates: [CivilDate]) -> [ClosedRange<CivilDate>] {
        var runs: [ClosedRange<CivilDate>] = []
        for date in dates {
            if let last = runs.last, last.upperBound.adding(days: 7) == date {
                runs[runs.count - 1] = last.lowerBound...date
            } else {
                runs.append(date...date)
            }
        }
        return runs
    }

    /// The rows with those of single dates in consecutive weeks joined, each in the place and with the source of its first. A list
    /// of every lesson of a large school is longer than a table may be.
    static func joined(_ rows: [TimetableRow]) -> [TimetableRow] {
        var dates: [TimetableRow: [CivilDate: Int]] = [:]
        for (index, row) in rows.enumerated() {
            guard let date = row.from, row.to == date else { continue }
            dates[undated(row), default: [:]][date] = dates[undated(row)]?[date] ?? index
        }
        var joined: [Int: TimetableRow] = [:]
        for places in dates.values {
            for run in of(places.keys.sorted()) {
                guard let index = places[run.lowerBound] else { continue }
                joined[index] = rows[index]
                joined[index]?.to = run.upperBound
            }
        }
        return rows.indices.compactMap { index in
            let row = rows[index]
            return row.from != nil && row.from == row.to ? joined[index] : row
        }
    }

    private static func undated(_ row: TimetableRow) -> TimetableRow {
        var row = row
        row.from = nil
        row.to = nil
        row.source = ""
        return row
    }
}
