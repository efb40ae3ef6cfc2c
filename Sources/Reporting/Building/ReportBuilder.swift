import FlowModel
import Monitoring

/// Makes the report. A pure function: it computes episodes and observations from the evidence, and puts them into plain
/// values and plain words.
package enum ReportBuilder {
    package static func build(_ material: ReportMaterial) -> UsageReport {
        let assessment = UsageAssessment(material)
        let episodes = EpisodeSection.rows(assessment)
        let record = FindingRecord(material.counted)
        let lessons = LessonSection.rows(material, assessment, record)
        let edges = EdgeActivity.all(assessment)
        let excess = ExcessFigures.section(material, assessment, record)
        let scope = ScopeText.section(material)
        let outside = OutsideTime.section(material, assessment)
        let coverage = CoverageFigures.section(material, assessment, lessons: lessons)
        var report = UsageReport(
            format: UsageReport.currentFormat, rehearsal: material.rehearsal, cover: cover(material),
            summary: SummaryText.section(lessons: lessons, edges: edges, excess: excess, material: material),
            authority: AuthorityText.section(material), scope: scope, coverage: coverage,
            method: MethodText.section(material), lessons: lessons,
            days: DayPictures.strips(material, assessment), episodes: episodes,
            excess: excess, outside: outside,
            exculpatory: ExculpatoryText.section(material, assessment, lessons: lessons, edges: edges),
            assessment: AssessmentText.section(
                lessons: lessons, excess: excess.rows, services: scope.services, record: record),
            responses: record.responses,
            limitations: LimitationText.all(material), dataProtection: DataProtectionText.section(material),
            custody: CustodyText.section(material), annex: AnnexRows.section(material, assessment))
        report.cover.reportIdentifier = ReportIdentifier.of(report)
        return report
    }

    /// The instant with the school's civil time at it.
    static func moment(_ instant: Timestamp) -> Moment {
        Moment(milliseconds: instant.milliseconds, offsetMinutes: CivilTime.local(instant).offsetMinutes)
    }

    static func day(_ date: CivilDate) -> ReportDay { ReportDay(number: date.dayNumber) }

    static func range(_ active: ActiveTime) -> ActiveRange {
        ActiveRange(lowMilliseconds: active.low, highMilliseconds: active.high)
    }

    private static func cover(_ material: ReportMaterial) -> ReportCover {
        let authorisation = material.authorisation
        return ReportCover(
            reportIdentifier: "", authorisationIdentifier: authorisation.id.text,
            schoolIdentifier: authorisation.schoolID, schoolName: material.schoolName,
            subjectNumber: authorisation.subject.staffNumber.text,
            subjectName: material.includesName ? authorisation.subject.name : nil,
            subjectRole: PlainWords.of(authorisation.subject.role.rawValue),
            periodStart: moment(material.effectiveOpening), periodEnd: moment(material.effectiveClosing),
            author: "\(authorisation.investigator.name), investigator", tool: material.tool, notice: notice)
    }

    static let notice = "Technical observations for a human investigator. Not a finding."
}
