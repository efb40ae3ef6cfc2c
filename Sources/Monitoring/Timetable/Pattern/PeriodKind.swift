/// What a person is rostered for in one slot.
package enum PeriodKind: String, Hashable, Sendable, CaseIterable {
    case lesson, registration, assembly, duty, club, cover
    /// Planning, preparation and assessment time.
    case ppa
    case free, leadership
    case breakTime = "break"
    case lunch

    /// As a report prints it.
    package var name: String {
        switch self {
        case .ppa: "PPA"
        case .free: "free period"
        case .leadership: "leadership time"
        default: rawValue
        }
    }

    /// Whether the slot takes its time out of a lesson of the same person (definition C0).
    var cutsLesson: Bool {
        switch self {
        case .registration, .assembly, .ppa, .free, .leadership, .breakTime, .lunch: true
        case .lesson, .duty, .club, .cover: false
        }
    }

    /// Whether two slots of one person may share time, because the one has a place in the other.
    func mayOverlap(_ other: PeriodKind) -> Bool {
        if self == .lesson || other == .lesson { return cutsLesson || other.cutsLesson }
        if self == .duty || other == .duty {
            return [self, other].contains(.breakTime) || [self, other].contains(.lunch)
        }
        return false
    }
}
