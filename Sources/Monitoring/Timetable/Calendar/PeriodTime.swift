/// One row of `periods.csv`: a time of the school day with a name. That a period exists does not make anybody teach.
package struct PeriodTime: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case lesson, registration, assembly, lunch
        case breakTime = "break"
        case workingHours = "working-hours"
        case onSite = "on-site"

        /// Whether the row frames the day rather than being a part of it.
        var isFrame: Bool { self == .workingHours || self == .onSite }
        var isPause: Bool { self == .breakTime || self == .lunch }
        /// What a person who teaches has then in place of a lesson, where the school says so; nil for anything else.
        var use: PeriodKind? {
            switch self {
            case .registration: .registration
            case .assembly: .assembly
            case .lesson, .lunch, .breakTime, .workingHours, .onSite: nil
            }
        }
    }

    package let name: String
    package let days: Set<Weekday>
    package let span: CivilSpan
    package let kind: Kind
    package let audience: Audience
    package let citation: String

    package init(
        name: String, days: Set<Weekday>, span: CivilSpan, kind: Kind, audience: Audience, citation: String
    ) {
        self.name = name
        self.days = days
        self.span = span
        self.kind = kind
        self.audience = audience
        self.citation = citation
    }
}
