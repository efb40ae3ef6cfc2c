/// Ordinals of annex rows gathered into runs, so that a figure can cite what it rests on: `3–9, 14`.
package struct RowRuns: Hashable, Sendable {
    package let runs: [ClosedRange<Int>]

    package init(_ rows: [Int]) {
        var runs: [ClosedRange<Int>] = []
        for row in Set(rows).sorted() {
            if let last = runs.last, last.upperBound + 1 == row {
                runs[runs.count - 1] = last.lowerBound...row
            } else {
                runs.append(row...row)
            }
        }
        self.runs = runs
    }

    package static func text(of run: ClosedRange<Int>) -> String {
        run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)–\(run.upperBound)"
    }

    package var text: String { runs.map(RowRuns.text).joined(separator: ", ") }
}
