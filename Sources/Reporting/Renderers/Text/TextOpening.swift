/// Sections 2 to 6 as plain text.
enum TextOpening {
    static func render(_ report: UsageReport, on page: inout TextLayout) {
        summary(report.summary, on: &page)
        TextAuthority.render(report.authority, on: &page)
        scope(report.scope, on: &page)
        coverage(report, on: &page)
        method(report.method, on: &page)
    }

    private static func summary(_ summary: ReportSummary, on page: inout TextLayout) {
        TextReport.section(2, on: &page)
        let groups = [
            ("What was not found", summary.notFound), ("What could not be assessed", summary.notAssessed),
            ("What was observed", summary.observed),
        ]
        for (title, points) in groups where !points.isEmpty {
            page.line(title)
            for point in points { page.item(point.text + TextReport.cite(point.evidence)) }
        }
        page.paragraph(Wording.openForReview)
    }

    private static func scope(_ scope: ReportScope, on page: inout TextLayout) {
        TextReport.section(4, on: &page)
        page.fact("Opened", scope.opensAt.longText)
        page.fact("In effect from", scope.effectiveOpening.longText)
        page.fact("Closed", scope.closesAt.longText)
        page.fact("Times", scope.times)
        page.fact("Sites", scope.sites.joined(separator: ", "))
        for rule in scope.rules { page.fact("Rule, clause \(rule.clause)", rule.text) }
        for service in scope.services {
            let counted = service.countedBecause.map { " Counted in lessons because: \($0)" } ?? ""
            page.fact("Service", "\(service.name). \(service.classText). \(service.note)\(counted)")
        }
        for binding in scope.bindings {
            let shared = binding.shared ? ", shared" : ""
            page.fact("Tied by", "\(binding.kind) \(binding.value)\(shared). \(binding.verified)")
        }
        for exclusion in scope.exclusions { page.fact("Left out", exclusion) }
        for span in scope.notLookedAt {
            page.fact("Not looked at", "\(span.from.longText) to \(span.until.longText): \(span.reason)")
        }
    }

    private static func coverage(_ report: UsageReport, on page: inout TextLayout) {
        let coverage = report.coverage
        TextReport.section(5, on: &page)
        page.fact("Lessons assessed", Wording.assessed(report))
        page.fact("Lessons not assessed", Wording.notAssessed(report))
        page.fact("Assessed minutes without data", "\(coverage.minutesWithoutData)")
        page.fact("Attribution", coverage.attribution)
        for source in coverage.sources {
            let span = "\(source.firstLine?.longText ?? "none") to \(source.lastLine?.longText ?? "none")"
            page.fact("Source", "\(source.name) (\(source.form)), \(span)")
            page.fact("  Lines read", "\(source.linesRead), kept \(source.linesKept). Clock: \(source.clock)")
            for refused in source.refused { page.fact("  Left out", "\(refused.count) lines, \(refused.reason)") }
        }
        if coverage.gaps.isEmpty { page.paragraph(Wording.noGaps, lead: "  ") }
        for gap in coverage.gaps {
            page.fact("No data", "\(gap.start.longText) to \(gap.end.longText), \(gap.source): \(gap.reason)")
        }
    }

    private static func method(_ method: ReportMethod, on page: inout TextLayout) {
        TextReport.section(6, on: &page)
        for paragraph in method.paragraphs {
            page.paragraph(paragraph)
            page.line()
        }
        for parameter in method.parameters { page.fact(parameter.name, parameter.value) }
        for version in method.versions { page.fact("Version of \(version.subject)", version.version) }
    }
}
