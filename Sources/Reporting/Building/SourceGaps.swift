import FlowModel

/// The times without data: those that the shell reports, and what is judged before a source's first or after its last line.
enum SourceGaps {
    /// - Parameter judged: lessons, and working hours where the authorisation asks about days.
    static func all(_ material: ReportMaterial, judged: [Interval]) -> [GapFacts] {
        let silent = [GapFacts(interval: material.window, source: "all sources", reason: "no source delivered a line")]
        let unseen =
            material.sources.isEmpty ? silent : material.sources.flatMap { outside($0, window: material.window) }
        let derived = unseen.filter { gap in judged.contains { $0.overlap(with: gap.interval) != nil } }
        let known = (material.gaps + suspended(material)).filter { $0.interval.overlap(with: material.window) != nil }
        return (known + derived).sorted {
            ($0.interval.start, $0.interval.end, $0.source, $0.reason)
                < ($1.interval.start, $1.interval.end, $1.source, $1.reason)
        }
    }

    /// `No data from 09:00 to 09:20, 10:00 to 10:30`, in local time; nil where the times have data throughout.
    static func sentence(_ gaps: [GapFacts], in times: IntervalSet) -> String? {
        let missing = IntervalSet(gaps.map(\.interval)).intersection(times).intervals
        guard !missing.isEmpty else { return nil }
        let spans = missing.map {
            "\(ReportBuilder.moment($0.start).clock) to \(ReportBuilder.moment($0.end).clock)"
        }
        return "No data from " + spans.joined(separator: ", ")
    }

    /// While the window was suspended nothing was looked at: that is no data, whatever the sources wrote.
    private static func suspended(_ material: ReportMaterial) -> [GapFacts] {
        material.suspensions.compactMap { span in
            Interval(start: span.from, end: span.until ?? material.window.end).map {
                GapFacts(interval: $0, source: "all sources", reason: "monitoring was suspended")
            }
        }
    }

    private static func outside(_ source: SourceFacts, window: Interval) -> [GapFacts] {
        guard let span = source.span else {
            return [GapFacts(interval: window, source: source.name, reason: "the source held no readable line")]
        }
        let before = Interval(start: window.start, end: span.start).map {
            GapFacts(interval: $0, source: source.name, reason: "before the first line of the source")
        }
        let after = Interval(start: span.end, end: window.end).map {
            GapFacts(interval: $0, source: source.name, reason: "after the last line of the source")
        }
        return [before, after].compactMap(\.self).filter { $0.interval.milliseconds > 0 }
    }
}
