/// One row of `exceptions.csv`: what was different for one person on one date.
package struct StaffException: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case absence, trip
        case offSite = "off-site"
        /// Somebody else took the person's lesson.
        case covered
        /// The person took somebody else's lesson.
        case coverGiven = "cover-given"

        /// Whether the person was not on the premises.
        var isAway: Bool { self == .absence || self == .trip || self == .offSite }

        /// Why a lesson that the exception touches is not assessed.
        var reason: NotAssessedReason {
            switch self {
            case .absence: .absent
            case .trip: .trip
            case .offSite: .offSite
            case .covered: .covered
            case .coverGiven: .coveringElsewhere
            }
        }
    }

    package let kind: Kind
    package let date: CivilDate
    package let span: CivilSpan
    /// Whether somebody confirmed it against the cover sheet.
    package let isChecked: Bool
    package let label: String
    package let place: SchoolPlace
    package let citation: String
    package let row: RowPlace

    /// Whether this row and the other are the same cover, entered twice or in parts, and this one is the one to go by: the one that
    /// was checked, or else the one that stands first.
    func stands(before cover: StaffException) -> Bool {
        guard kind == .coverGiven, row != cover.row, !contradicts(cover) else { return false }
        return isChecked == cover.isChecked ? row.line < cover.row.line : isChecked
    }

    /// Whether the person cannot have been where this row and the other, of cover given, both say.
    func contradicts(_ cover: StaffException) -> Bool {
        span.overlaps(cover.span) && (kind != .coverGiven || place != cover.place || label != cover.label)
    }
}
