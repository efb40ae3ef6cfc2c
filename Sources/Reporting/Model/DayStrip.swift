/// One day as a picture: what was timetabled, what the records show, and where they show nothing because there are none.
package struct DayStrip: Hashable, Sendable, Codable {
    package var date: ReportDay
    /// `Teaching day`, `INSET day`, `Bank holiday` ..., and the calendar's label for it.
    package var kind: String
    package var bands: [StripBand]
    package var episodes: [StripEpisode]
    package var gaps: [StripGap]
    package var edges: [StripEdge]
}

/// A timetabled period.
package struct StripBand: Hashable, Sendable, Codable {
    package var start: Moment
    package var end: Moment
    package var label: String
    package var kind: StripBandKind
}

/// How a period is drawn.
package enum StripBandKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Outlined: counts as lesson time.
    case lesson
    /// Outlined with a broken line: scheduled, but not assessed.
    case lessonNotAssessed = "lesson-not-assessed"
    /// Grey: break, lunch, planning time, free.
    case other
}

/// An episode as drawn; it may begin or end on another day or outside the picture.
package struct StripEpisode: Hashable, Sendable, Codable {
    package var number: Int
    package var start: Moment
    package var end: Moment
    /// Short name of the service.
    package var service: String
    package var active: ActiveRange
    /// Drawn as `active` within the episode. None where the pattern says that nobody can tell whose activity it was.
    package var counted: [CountedTime]
    package var pattern: StripPattern
}

/// How an episode, or a part of it, is filled. Patterns, never colours: the page must say the same when photocopied.
package enum StripPattern: String, Hashable, Sendable, Codable, CaseIterable {
    /// Activity that the records show, under a log-in of this person's own (attribution 1). Never a whole episode: within one.
    case active
    /// Activity that is possible, under such a log-in: all that the upper figure is made of.
    case possible
    /// A connection was open; when in it something happened is not known.
    case open
    /// A contact, or weakly attributed.
    case weak
}

/// A time without data.
package struct StripGap: Hashable, Sendable, Codable {
    package var start: Moment
    package var end: Moment
}

/// Where monitoring began or ended.
package struct StripEdge: Hashable, Sendable, Codable {
    package var at: Moment
    package var label: String
}
