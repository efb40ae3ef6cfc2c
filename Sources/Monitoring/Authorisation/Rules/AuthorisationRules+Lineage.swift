import Custody
import FlowModel

/// Row 2 and refusal 5: a renewal or variation follows the authorisation that it names, and follows it without a break.
extension AuthorisationRules {
    /// Law page 2.4: all windows of one line together, in school days, before the Chair must countersign.
    package static let lineageSchoolDays = 20

    /// The authorisations that a document follows, the nearest first; empty for a new one, or when the nearest is unknown.
    static func line(of document: MonitoringAuthorisation, in accepted: [AcceptedAuthorisation])
        -> [AcceptedAuthorisation]
    {
        var line: [AcceptedAuthorisation] = []
        var next = document.lineage.predecessor
        while let named = next, line.count < accepted.count,
            let found = accepted.first(where: { $0.document.id == named.id && $0.digest == named.digest })
        {
            line.append(found)
            next = found.document.lineage.predecessor
        }
        return line
    }

    static func lineage(
        _ document: MonitoringAuthorisation, _ line: [AcceptedAuthorisation], signer: VerifiedSigner,
        _ facts: AuthorisationFacts
    ) -> [Refusal] {
        guard document.lineage.predecessor != nil else { return [] }
        guard let predecessor = line.first else { return [Refusal(.unknownPredecessor, at: "predecessor")] }
        return succession(document, line, signer) + stops(predecessor, facts)
            + continuity(document, predecessor, facts) + lineLength(document, line, facts)
    }

    /// X4 and law page 2.3: only from a window that is not stopped leads a way on. Else one person alone would undo what takes
    /// the person who said stop.
    private static func stops(_ predecessor: AcceptedAuthorisation, _ facts: AuthorisationFacts) -> [Refusal] {
        facts.stopped.contains(predecessor.document.id) ? [Refusal(.predecessorStopped, at: "predecessor")] : []
    }

    /// The same person, school and authoriser, and the next number.
    private static func succession(
        _ document: MonitoringAuthorisation, _ line: [AcceptedAuthorisation], _ signer: VerifiedSigner
    ) -> [Refusal] {
        guard let earlier = line.first?.document else { return [] }
        var refusals: [Refusal] = []
        if earlier.subject.staffNumber != document.subject.staffNumber || earlier.schoolID != document.schoolID {
            refusals.append(Refusal(.otherSubject, at: "predecessor"))
        }
        if document.lineage.ordinal != earlier.lineage.ordinal + 1 {
            refusals.append(Refusal(.wrongOrdinal, at: "ordinal", "it must be \(earlier.lineage.ordinal + 1)"))
        }
        return refusals + (line.last.flatMap { otherAuthoriser(document, signer, first: $0) }.map { [$0] } ?? [])
    }

    /// Law page 2.4: the person who authorised at first, known by the name in `allowed_signers`, since a lost key may have been
    /// replaced; or that person's substitute, who says why.
    private static func otherAuthoriser(
        _ document: MonitoringAuthorisation, _ signer: VerifiedSigner, first: AcceptedAuthorisation
    ) -> Refusal? {
        let (role, usual) = (document.authoriser.role, first.document.authoriser.role)
        if role == usual, signer.principal == first.signer.principal { return nil }
        if document.authoriser.substituteBecause != nil, role == SigningTable.substitute(for: usual) { return nil }
        return role == usual
            ? Refusal(.otherAuthoriser, at: "authoriser.key", "\(first.document.authoriser.name) authorised at first")
            : Refusal(.otherAuthoriser, at: "authoriser.role", "the role \(usual.rawValue) is needed")
    }

    /// Handed in while the predecessor runs; and, for a renewal, no school day is left out in between.
    private static func continuity(
        _ document: MonitoringAuthorisation, _ predecessor: AcceptedAuthorisation, _ facts: AuthorisationFacts
    ) -> [Refusal] {
        guard facts.acceptedAt < predecessor.closing else { return [Refusal(.afterExpiry, at: "predecessor")] }
        guard document.lineage.kind == .renewal else { return [] }
        let last = CivilTime.local(predecessor.closing.adding(milliseconds: -1)).date
        let next = CivilTime.local(document.opensAt).date
        let leftOut = facts.schoolDays.count(after: last, through: next.adding(days: -1))
        return leftOut == 0 ? [] : [Refusal(.gap, at: "opens_at")]
    }

    private static func lineLength(
        _ document: MonitoringAuthorisation, _ line: [AcceptedAuthorisation], _ facts: AuthorisationFacts
    ) -> [Refusal] {
        let windows = line.compactMap(\.window) + [document.window].compactMap(\.self)
        guard schoolDays(windows, facts) > lineageSchoolDays else { return [] }
        return missingCountersigner(document, for: [.longLineage]).map { [$0] } ?? []
    }

    /// The school days of several windows; a day that two of them touch counts once.
    static func schoolDays(_ windows: [Interval], _ facts: AuthorisationFacts) -> Int {
        Set(windows.flatMap(facts.schoolDays.dates(in:))).count
    }
}
