import Custody
import Reporting

/// What a run came to.
struct KillsOutcome {
    let counts: KillsCounts
    let comparison: EvidenceComparison
    /// What the two cases say of the sources, where it differs.
    let coverage: [String]
    /// Whether the rehearsal itself kept exactly the lines that were made to be kept.
    let isTrue: Bool
    let linesMade: Int
    let milliseconds: Int64

    var isGood: Bool { comparison.isGood && coverage.isEmpty && isTrue }

    var lines: [String] {
        counts.lines + ["lines     \(linesMade)"] + comparison.lines
            + coverage.map { "coverage  \($0)" }
            + [
                "truth     \(isTrue ? "the lines that were made to be kept" : "OTHER lines than were made to be kept")",
                "took      \(milliseconds / 1_000) s", isGood ? "all is well" : "DIFFERENT",
            ]
    }

    /// Every count, and the spans of activity.
    static func differences(_ expected: CaseCoverage, _ found: CaseCoverage) -> [String] {
        guard let wanted = expected.sources.first, let had = found.sources.first else { return ["no source"] }
        var lines: [String] = []
        if wanted.lines != had.lines { lines.append("lines: \(wanted.lines) expected, \(had.lines) found") }
        if wanted.subjectLines != had.subjectLines {
            lines.append("lines of the subject: \(wanted.subjectLines) expected, \(had.subjectLines) found")
        }
        for (what, first, second) in [
            ("records", wanted.dispositions, had.dispositions), ("unreadable", wanted.unreadable, had.unreadable),
        ] {
            for key in Set(first.keys).union(second.keys).sorted() where first[key] != second[key] {
                lines.append("\(what), \(key): \(first[key] ?? 0) expected, \(second[key] ?? 0) found")
            }
        }
        if wanted.active != had.active { lines.append("spans of activity differ") }
        return lines
    }
}
