/// A time in which no window was open; the end is not part of it. Milliseconds since 1970, UTC.
package struct QuietSpan: Hashable, Sendable {
    package let start: Int64
    package let end: Int64

    /// What of it lies within; nil when nothing does.
    func limited(to start: Int64, _ end: Int64) -> QuietSpan? {
        let (start, end) = (max(self.start, start), min(self.end, end))
        return start < end ? QuietSpan(start: start, end: end) : nil
    }
}
