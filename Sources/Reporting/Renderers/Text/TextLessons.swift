/// Sections 7 to 9 as plain text.
enum TextLessons {
    static func render(_ report: UsageReport, on page: inout TextLayout) {
        TextReport.section(7, on: &page)
        if !report.lessons.isEmpty { page.paragraph(Wording.lessonMinutes) }
        days(report, on: &page)
        open(DecisionTable.openLessons(report), on: &page)
        for episode in report.episodes { self.episode(episode, report.scope.services, on: &page) }
        excess(report.excess, on: &page)
        outside(report.outside, on: &page)
    }

    private static func days(_ report: UsageReport, on page: inout TextLayout) {
        let dates = Set(report.days.map(\.date) + report.lessons.map(\.start.day)).sorted()
        if dates.isEmpty { page.paragraph("No lessons are scheduled for this person in the window.") }
        for date in dates {
            page.line("\(date.weekdayName) \(date.longText)")
            for strip in report.days where strip.date == date {
                page.paragraph(StripDescription.of(strip, report.scope.services), lead: "  ")
            }
            for row in report.lessons where row.start.day == date { lesson(row, report.scope.services, on: &page) }
            page.line()
        }
    }

    private static func lesson(_ lesson: LessonRow, _ services: [ServiceRow], on page: inout TextLayout) {
        var sentences = [
            "\(lesson.start.clock)-\(lesson.end.clock) \(lesson.label) (\(LessonTable.place(lesson))): \(Wording.shown(lesson.outcome, lesson.dispositions))"
        ]
        if let reason = lesson.reason { sentences.append(reason) }
        if !lesson.active.isNone { sentences.append("\(capitalised(lesson.active.sentence))") }
        if let apart = lesson.teachingServices {
            sentences.append("Services also used for teaching: \(apart.sentence)")
        }
        if !lesson.services.isEmpty { sentences.append(LessonTable.names(lesson.services, services)) }
        if let clause = lesson.clause { sentences.append("Policy clause \(clause)") }
        if let finding = lesson.finding { sentences.append(finding) }
        if let grade = lesson.evidenceGrade {
            sentences.append("Grade \(grade)\(lesson.attributionGrade.map { " / \($0)" } ?? "")")
        }
        page.paragraph(
            sentences.joined(separator: ". ") + "." + TextReport.cite(lesson.evidence), lead: "  L\(lesson.number): ")
        decisions(lesson.dispositions, on: &page)
    }

    /// Every decision, the last of which is in force.
    private static func decisions(_ rows: [DispositionRow], on page: inout TextLayout) {
        for (index, row) in rows.enumerated() {
            let standing = index == rows.count - 1 ? "in force" : "replaced by a later one"
            page.paragraph("\(TextAssessment.decision(row)) (\(standing))", lead: "      ")
        }
    }

    /// What the investigator ticks, as in the printed report.
    private static func open(_ rows: [AssessmentRow], on page: inout TextLayout) {
        guard !rows.isEmpty else { return }
        page.line("To be decided by the investigator")
        page.paragraph(Wording.decideFirst)
        for row in rows {
            page.item("\(row.place) (\(row.finding))")
            page.paragraph("Who was there: \(boxes(Wording.presenceBoxes))", lead: "      ")
            page.paragraph("Decision: \(boxes(FindingJudgement.allCases.map(Wording.of)))", lead: "      ")
            page.paragraph("Name, date and reason:", lead: "      ")
        }
        page.line()
    }

    private static func boxes(_ words: [String]) -> String { words.map { "[ ] \($0)" }.joined(separator: "  ") }

    private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    private static func episode(_ episode: EpisodeRow, _ services: [ServiceRow], on page: inout TextLayout) {
        let name = LessonTable.names([episode.service], services)
        let (start, end) = (episode.start, episode.end)
        let when = "\(start.day.shortText) \(start.clockWithSeconds) and \(end.clockWithSeconds)"
        let aside = episode.discounts.map { " Set aside (\($0.rule)): \(RowRuns($0.evidence).text)." }.joined()
        page.paragraph(
            "\(Wording.of(episode.kind)), \(name), device \(episode.device), between \(when), \(episode.active.sentence) minutes. "
                + "Grade \(episode.evidenceGrade) / \(episode.attributionGrade): \(episode.gradeReason)."
                + (episode.marks.isEmpty ? "" : " Marks: \(RowRuns(episode.marks).text).") + aside
                + TextReport.cite(episode.evidence), lead: "  E\(episode.number): ")
    }

    private static func excess(_ excess: ExcessSection, on page: inout TextLayout) {
        TextReport.section(8, on: &page)
        page.paragraph(excess.note)
        if let threshold = excess.threshold { page.fact("Adopted threshold", threshold) }
        for row in excess.rows {
            let days =
                row.from == row.through ? row.from.shortText : "\(row.from.shortText) to \(row.through.shortText)"
            page.fact(
                days,
                "\(row.active.sentence) minutes; threshold \(row.limitMinutes). \(Wording.shown(row.outcome, row.dispositions))."
                    + (row.reason.map { " \($0)." } ?? "") + (row.finding.map { " \($0)." } ?? "")
                    + TextReport.cite(row.evidence))
            decisions(row.dispositions, on: &page)
        }
    }

    private static func outside(_ outside: OutsideSection, on page: inout TextLayout) {
        TextReport.section(9, on: &page)
        page.paragraph(outside.note)
        for row in outside.rows {
            page.fact(row.kind, "\(row.active.sentence) minutes." + TextReport.cite(row.evidence))
        }
    }
}
