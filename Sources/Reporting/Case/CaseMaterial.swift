import Custody
import FlowModel
import Monitoring

/// What a report is made of, taken from a verified case and its opened evidence. Pure: the same case gives the same report.
package enum CaseMaterial {
    /// Why a case cannot be reported on, although nothing in it was changed.
    package enum Fault: String, Error, Hashable, Sendable, CaseIterable, CustomStringConvertible {
        case notVerified = "the case is not intact"
        case otherAuthorisation = "the setting belongs to another authorisation"
        case otherMark = "chain and setting disagree about whether this is a rehearsal"
        case otherMethod = "the window was opened under another method of estimating use than this program has"
        case evidenceOutOfPlace = "a sealed segment belongs to another window, place or school"
        case unreadableEvidence = "an evidence record cannot be read"
        case documentsMissing = "a document on which the report rests is not in the case"

        package var description: String { rawValue }
    }

    /// - Parameters:
    ///   - verdict: of this very case.
    ///   - lapses: the rows of the case, in order.
    ///   - records: the opened records of all segments, in order.
    ///   - includesGrounds: false for a copy that leaves out what the authoriser relied on.
    ///   - basis: how much had happened when the report was made that is to be made again; nil for a new one.
    ///   - tool: name and version of the program.
    ///   - principal: of the investigator in `allowed_signers`.
    package static func make(
        _ verdict: CaseVerdict, setting: CaseSetting, lapses: [CaseLapse] = [], coverage: CaseCoverage,
        segments: [SealedSegment], records: [[UInt8]], includesName: Bool, includesGrounds: Bool = true, tool: String,
        principal: String,
        asOf basis: ReportBasis? = nil
    ) throws(Fault) -> ReportMaterial {
        guard verdict.isIntact, let signed = verdict.authorisation, let whole = verdict.trail,
            case .document(let authorisation) = MonitoringAuthorisation.read(signed.bytes)
        else { throw .notVerified }
        guard let trail = whole.upTo(basis?.trailHead ?? whole.lastBearing) else { throw .documentsMissing }
        try check(setting, against: authorisation, verdict)
        guard lapses.allSatisfy({ $0.authorisation == setting.authorisation }) else { throw .otherAuthorisation }
        let evidence = try flows(records)
        let entries =
            basis.map { verdict.chain.entries.prefix($0.chainEntries) }
            ?? verdict.chain.entries.withoutReadingsAtEnd
        let history = CaseHistory(Array(entries), of: authorisation.id)
        let known = Array(lapses.prefix(history.lapses))
        let plans = setting.days(without: known)
        let opening = max(authorisation.opensAt, setting.acceptedAt)
        let closing = history.closing(signed: authorisation.closesAt, opening: opening)
        var material = ReportMaterial(
            authorisation: authorisation, authorisationDigest: signed.digest, schoolName: setting.schoolName,
            includesName: includesName, tool: tool, rehearsal: setting.isRehearsal, effectiveOpening: opening,
            effectiveClosing: closing, evidence: evidence, parameters: .standard, plans: plans,
            tolerance: setting.lessonTolerance, timetableVersion: setting.timetableVersion, services: setting.services,
            sources: coverage.sources.map { facts($0, window: (opening, closing)) },
            gaps: coverage.sources.flatMap { gaps(of: $0, plans, authorisation.rules) + losses(of: $0) },
            history: history.facts,
            chain: chainFacts(entries, segments, basis?.hasCheckpoint == false ? nil : verdict.checkpoint),
            investigatorPrincipal: principal)
        material.includesGrounds = includesGrounds
        material.lapses = known
        material.timetableSources = setting.timetableSources
        material.lessonDefinition = setting.lessonDefinition
        material.trail = trail.signed(by: basis?.principals ?? [:])
        material.refused =
            OfflineWindow(authorisation, trail: material.trail, chain: Array(entries)).refused
        material.suspensions = history.suspensions
        material.documentNames = verdict.documentNames
        material.authorisationPrincipals = [signed.signer.principal] + verdict.countersigners
        material.officer = verdict.officer
        return material
    }

    private static func check(
        _ setting: CaseSetting, against authorisation: MonitoringAuthorisation, _ verdict: CaseVerdict
    ) throws(Fault) {
        guard setting.authorisation == authorisation.id.text, setting.subject == authorisation.subject.staffNumber
        else {
            throw .otherAuthorisation
        }
        guard verdict.chain.isRehearsal == setting.isRehearsal else { throw .otherMark }
        let method = ContentDigest(of: Array(ActiveUseParameters.standard.canonicalText.utf8))
        guard setting.methodDigest == method else { throw .otherMethod }
    }

    /// Records in order, ordinals 1, 2, 3 ... without a gap.
    private static func flows(_ records: [[UInt8]]) throws(Fault) -> [EvidenceFlow] {
        var flows: [EvidenceFlow] = []
        flows.reserveCapacity(records.count)
        for record in records {
            guard let value = try? JSONParser.parse(record), let flow = try? EvidenceFlow.parse(value),
                flow.ordinal == flows.count + 1
            else { throw .unreadableEvidence }
            flows.append(flow)
        }
        return flows
    }

    /// Where the format does not let silence be told, nothing is claimed about it, neither data nor gaps.
    private static func facts(
        _ source: CaseCoverage.Source, window: (opening: Timestamp, closing: Timestamp)
    ) -> SourceFacts {
        let spans = source.active?.intervals ?? []
        let active = spans.first.flatMap { first in spans.last.flatMap { Interval(start: first.start, end: $0.end) } }
        let isUnknown = source.active == nil && source.lines > 0
        let silence = isUnknown ? " From this format it cannot be told when the source was silent." : ""
        return SourceFacts(
            name: source.name, form: source.form,
            span: isUnknown ? Interval(start: window.opening, end: window.closing) : active, linesRead: source.lines,
            linesKept: source.dispositions[FlowDisposition.kept.rawValue] ?? 0, refused: source.unreadable,
            clock: "The stamps are taken as the source wrote them; no receiver's clock stood beside them." + silence)
    }

    /// Lessons, and working hours where the rules ask for days, in which the source was silent, or parts of them.
    private static func gaps(
        of source: CaseCoverage.Source, _ plans: [DayPlan], _ rules: [AuthorisedRule]
    ) -> [GapFacts] {
        guard let active = source.active, let first = active.intervals.first, let last = active.intervals.last,
            let whole = Interval(start: first.start, end: last.end)
        else { return [] }
        let lessons = IntervalSet(plans.flatMap(\.assessedLessons).map(\.interval))
        let days = rules.contains(.excessive) ? IntervalSet(plans.flatMap(\.workingHours.intervals)) : .empty
        let silent = IntervalSet([whole]).subtracting(active).intersection(lessons.union(days))
        return silent.intervals.map {
            GapFacts(interval: $0, source: source.name, reason: "the source wrote nothing")
        }
    }

    private static func losses(of source: CaseCoverage.Source) -> [GapFacts] {
        source.lost.flatMap { reason, times in
            times.intervals.map { GapFacts(interval: $0, source: source.name, reason: reason.sentence) }
        }
    }

    private static func chainFacts(
        _ entries: ArraySlice<AuditEntry>, _ segments: [SealedSegment], _ checkpoint: CheckpointFacts?
    ) -> ChainFacts {
        ChainFacts(
            entries: entries.count, head: entries.last?.digest ?? HashChain.beforeFirst, checkpoint: checkpoint,
            segments: segments.map {
                SegmentFacts(number: $0.header.segment, records: $0.header.records, digest: $0.digest)
            })
    }
}
