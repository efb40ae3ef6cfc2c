/// A part of a day between two times of it, `start <= t < end`, never empty.
package struct CivilSpan: Hashable, Sendable, CustomStringConvertible {
    package let start: CivilMinute
    package let end: CivilMinute

    package static let wholeDay = CivilSpan(unchecked: .startOfDay, .endOfDay)

    private init(unchecked start: CivilMinute, _ end: CivilMinute) {
        self.start = start
        self.end = end
    }

    /// Nil unless `end` is later than `start`.
    package init?(start: CivilMinute, end: CivilMinute) {
        guard start < end else { return nil }
        self.init(unchecked: start, end)
    }

    /// Whether the two share a minute; touching spans share none.
    package func overlaps(_ other: CivilSpan) -> Bool { start < other.end && other.start < end }

    /// What is left of this span without the other ones, in order.
    package func subtracting(_ others: [CivilSpan]) -> [CivilSpan] {
        others.reduce([self]) { pieces, hole in
            pieces.flatMap { piece in
                guard piece.overlaps(hole) else { return [piece] }
                return [
                    CivilSpan(start: piece.start, end: max(piece.start, hole.start)),
                    CivilSpan(start: min(piece.end, hole.end), end: piece.end),
                ].compactMap(\.self)
            }
        }
    }

    /// `08:55-10:15`
    package var description: String { "\(start)-\(end)" }
}
