/// Why the time of an imported row may be wrong, so that no lesson comes of it (law page C7).
package enum SlotDoubt: String, Hashable, Sendable, CaseIterable {
    /// A calendar feed repeats the lesson at a time in UTC, or in a zone that changes its clocks on other days, so that it moved by an hour when the clocks changed (law page
    /// C9). Nobody moves a lesson in March; the feed is wrong on one side of the change.
    case utcShift = "utc-shift"
}
