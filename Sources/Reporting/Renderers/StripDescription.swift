/// A strip in words: for screen readers, for the plain-text report, and for whoever cannot see the picture.
enum StripDescription {
    /// - Parameter services: of the report, for their names.
    static func of(_ strip: DayStrip, _ services: [ServiceRow]) -> String {
        let sentences =
            strip.bands.filter { $0.kind != .other }.map { lesson($0) }
            + strip.episodes.map { episode($0, on: strip.date, services) }
            + strip.gaps.map { "No data from \(time($0.start, on: strip.date)) to \(time($0.end, on: strip.date))." }
            + strip.edges.map { "\($0.label) at \($0.at.clock)." }
        return ([strip.kind + "."] + (sentences.isEmpty ? ["Nothing to show."] : sentences)).joined(separator: " ")
    }

    private static func lesson(_ band: StripBand) -> String {
        let note = band.kind == .lessonNotAssessed ? ", not assessed" : ""
        return "Lesson \(band.label), \(band.start.clock) to \(band.end.clock)\(note)."
    }

    private static func episode(_ episode: StripEpisode, on day: ReportDay, _ services: [ServiceRow]) -> String {
        let span = "\(time(episode.start, on: day)) and \(time(episode.end, on: day))"
        let service = LessonTable.names([episode.service], services)
        let isCounted = episode.pattern == .possible
        let meaning = isCounted ? "activity of \(episode.active.sentence)" : Wording.of(episode.pattern)
        return "E\(episode.number): \(service), between \(span), \(meaning)."
    }

    /// The clock time, with the date when it is another day's.
    private static func time(_ moment: Moment, on day: ReportDay) -> String {
        moment.day == day ? moment.clock : "\(moment.clock) on \(moment.day.shortText)"
    }
}
