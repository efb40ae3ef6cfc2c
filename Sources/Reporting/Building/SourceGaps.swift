import FlowModel

/// The times without data: those that the shell reports, and lessons before a source's first or after its last line.
enum SourceGaps {
    static func all(_ material: ReportMaterial, lessons: [Interval]) -> [GapFacts] {
        let derived = material.sources.flatMap { outside($0, window: material.window) }.filter { gap in
            lessons.contains { $0.overlap(with: gap.interval) != nil }
        }
        let known = (material.gaps + suspended(material)).filter { $0.interval.overlap(with: material.window) != nil }
        return (known + derived).sorted {
            ($0.interval.start, $0.interval.end, $0.source, $0.reason)
                < ($1.interval.start, $1.interval.end, $1.source, $1.reason)
        }
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
