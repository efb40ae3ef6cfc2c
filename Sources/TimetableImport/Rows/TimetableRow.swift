import Monitoring

/// One row of `timetable.csv`, made from what another program says. docs/formats/timetable.md describes the columns.
package struct TimetableRow: Hashable, Sendable {
    package typealias Kind = SlotType
    package typealias Doubt = SlotDoubt

    /// When the row holds on its days.
    package enum Time: Hashable, Sendable {
        /// A period of `periods.csv`.
        case period(String)
        case span(CivilSpan)
    }

    /// Names of classes, subjects and rooms are printed in a strip a few centimetres wide.
    package static let longestName = 40

    package var person: StaffNumber
    /// A cycle week; nil means every week.
    package var week: String?
    package var days: Set<Weekday>
    package var time: Time
    package var kind: Kind
    package var className: String?
    package var subject: String?
    package var room: String?
    package var phase: String?
    package var site: String?
    /// First and last date, both included; nil means no limit.
    package var from: CivilDate?
    package var to: CivilDate?
    /// File and line of the original, such as `dunn.ics:12`.
    package var source: String
    package var doubt: Doubt?

    package init(
        person: StaffNumber, week: String? = nil, days: Set<Weekday>, time: Time, kind: Kind,
        className: String? = nil, subject: String? = nil, room: String? = nil, phase: String? = nil,
        site: String? = nil, from: CivilDate? = nil, to: CivilDate? = nil, source: String, doubt: Doubt? = nil
    ) {
        self.person = person
        self.week = week
        self.days = days
        self.time = time
        self.kind = kind
        self.className = className
        self.subject = subject
        self.room = room
        self.phase = phase
        self.site = site
        self.from = from
        self.to = to
        self.source = source
        self.doubt = doubt
    }

    /// A name as a table can hold it: one line without blanks at its ends, cut to 40 characters; nil when nothing is left.
    /// Control characters and overrides of the writing direction become blanks.
    package static func name(_ text: String?) -> String? {
        guard let text else { return nil }
        let visible = String(String.UnicodeScalarView(text.unicodeScalars.map { isHidden($0) ? " " : $0 }))
        let line = visible.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let cut = line.prefix(longestName)
        return cut.isEmpty ? nil : cut.split(separator: " ").joined(separator: " ")
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1f, 0x7f...0x9f, 0x202a...0x202e, 0x2066...0x2069: true
        default: false
        }
    }
}
