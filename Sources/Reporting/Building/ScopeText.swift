import FlowModel
import Monitoring

/// Section 4.
enum ScopeText {
    static func section(_ material: ReportMaterial) -> ReportScope {
        let authorisation = material.authorisation
        return ReportScope(
            opensAt: ReportBuilder.moment(authorisation.opensAt),
            closesAt: ReportBuilder.moment(authorisation.closesAt),
            effectiveOpening: ReportBuilder.moment(material.effectiveOpening), times: times(authorisation),
            sites: authorisation.siteIDs, rules: authorisation.rules.map { AuthorityText.clause($0.clause) },
            services: authorisation.services.sorted { $0.service < $1.service }.map { service($0, material.services) },
            bindings: authorisation.bindings.map { binding($0, material) },
            exclusions: exclusions(authorisation.exclusions),
            notLookedAt: unseen(material))
    }

    /// Between the signed opening and the signed closing: before the document was accepted, while the window was suspended,
    /// and after it was ended.
    private static func unseen(_ material: ReportMaterial) -> [UnseenSpan] {
        let authorisation = material.authorisation
        let late = span(authorisation.opensAt, material.effectiveOpening, "the document had not been accepted")
        let suspended = material.suspensions.map {
            span($0.from, $0.until ?? material.effectiveClosing, "monitoring was suspended: \($0.reason)")
        }
        let early = span(material.effectiveClosing, authorisation.closesAt, "the window had been ended")
        return ([late] + suspended + [early]).compactMap(\.self)
    }

    private static func span(_ from: Timestamp, _ until: Timestamp, _ reason: String) -> UnseenSpan? {
        guard from < until else { return nil }
        return UnseenSpan(from: ReportBuilder.moment(from), until: ReportBuilder.moment(until), reason: reason)
    }

    private static func times(_ authorisation: MonitoringAuthorisation) -> String {
        let times =
            switch authorisation.times {
            case .lessons: "Lessons only"
            case .workingHours: "Working hours, breaks and lunch left out"
            case .onSite: "All time on site, breaks included"
            }
        return authorisation.timesReason.map { "\(times). Reason: \($0)" } ?? times
    }

    private static func service(_ named: AuthorisedService, _ catalogue: [SocialService]) -> ServiceRow {
        let known = catalogue.first { $0.id == named.service }
        let apart = named.service == .youtube && !named.countsInLessons
        let notes = [
            known?.note.map { $0.hasSuffix(".") ? $0 : $0 + "." },
            apart ? "Shown apart and not counted in lessons." : nil,
        ].compactMap(\.self)
        return ServiceRow(
            identifier: named.service.text, name: known?.name ?? named.service.text,
            classText: known.map { DomainWords.sentence($0.serviceClass.meaning) } ?? "Not in this catalogue",
            note: notes.joined(separator: " "), countedBecause: named.countsInLessons ? named.reason : nil)
    }

    /// A copy without the grounds leaves out who checked too: a third party, whom the subject's own export leaves out as well.
    private static func binding(_ binding: DeclaredBinding, _ material: ReportMaterial) -> BindingRow {
        let checker = material.includesGrounds ? " by \(binding.verifiedBy)" : ""
        return BindingRow(
            kind: DomainWords.of(binding.kind), value: binding.value,
            verified: "\(binding.source), verified\(checker), \(ReportBuilder.moment(binding.verifiedAt).longText)",
            shared: binding.shared)
    }

    private static func exclusions(_ exclusions: Exclusions) -> [String] {
        switch exclusions {
        case .items(let items):
            items.map { "\(DomainWords.sentence(PlainWords.of($0.kind.rawValue))): \($0.value). \($0.reason)" }
        case .none(let reason): ["Nothing, because: \(reason)"]
        }
    }
}
