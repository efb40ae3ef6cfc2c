import ArgumentParser
import Custody
import FlowModel
import Monitoring
import Reporting
import Voice

/// Which finding a document is about.
enum FindingQuestion {
    static func answer(_ given: FindingReference?, in standing: CaseStanding) throws(Failure) -> FindingReference {
        let finding = try EventQuestions.value(
            given, for: "--finding", "Which finding? The report names it.", example: "5.5@2026-04-28T08:00:00Z"
        ) { FindingReference($0) }
        try check(finding, in: standing)
        return finding
    }

    /// A disposition of something that cannot have been found would be lost in the report.
    static func check(_ finding: FindingReference, in standing: CaseStanding) throws(Failure) {
        guard let contents = standing.folder?.contents, let bytes = contents[.setting],
            let setting = try? CaseSetting.parse(bytes)
        else { throw Failure(.usage, "a finding needs its case folder", hint: "give the case folder") }
        // A lesson of which a part fell away begins at another time, and an earlier report may still name the old one.
        let lapses = (try? CaseLapse.parse(rows: contents[.lapses] ?? [])) ?? []
        let days = setting.days + setting.days(without: lapses)
        // A lesson in which the window began is known by the window's beginning.
        let opening = max(standing.authorisation.opensAt, setting.acceptedAt)
        let isKnown =
            switch finding.clause {
            case .lessonTime:
                days.flatMap(\.assessedLessons).map(\.interval).contains { lesson in
                    max(lesson.start, opening) == finding.start && finding.start < lesson.end
                }
            case .excessiveUse: setting.days.contains { $0.date == CivilTime.local(finding.start).date }
            default: false
            }
        guard isKnown else {
            throw Failure(
                .usage, "\(finding) is no finding of this case: no assessed lesson or day of it begins then",
                hint: "nothing was written; take the name from the report")
        }
    }
}

extension FindingReference: ExpressibleByArgument {
    /// `5.5@2026-04-28T08:00:00Z`
    package init?(argument: String) {
        self.init(argument)
    }
}
