import Custody
import FlowModel

/// The authorisations that were handed in and accepted, and the windows that they open. A value: the shell keeps the
/// signed files and hands them in again after a restart, each with the time at which it was first accepted.
package struct AuthorisationRegister: Sendable {
    /// In the order of acceptance.
    package private(set) var accepted: [AcceptedAuthorisation] = []

    package init() {}

    package enum Verdict: Sendable {
        case accepted(AcceptedAuthorisation)
        case refused([Refusal])
    }

    /// Judges a signed document and, when nothing speaks against it, adds it.
    ///
    /// - Parameters:
    ///   - signed: the document with the authoriser's signature.
    ///   - countersigned: the same bytes with the signatures of others.
    ///   - endorsed: who signed a countersignature of its own about these bytes.
    ///   - permittedTimes: the times that the document's `times` stand for in the subject's timetable. Whatever reaches
    ///     outside the window is cut off here.
    package mutating func accept(
        _ signed: VerifiedDocument, countersigned: [VerifiedDocument] = [], endorsed: [VerifiedSigner] = [],
        facts: AuthorisationFacts, permittedTimes: (MonitoringAuthorisation) -> IntervalSet
    ) -> Verdict {
        guard ([signed] + countersigned).allSatisfy({ $0.namespace == .authorisation }) else {
            return .refused([Refusal(.wrongPurpose)])
        }
        guard countersigned.allSatisfy({ $0.bytes == signed.bytes }) else { return .refused([Refusal(.alteredBytes)]) }
        switch MonitoringAuthorisation.read(signed.bytes) {
        case .refused(let refusals): return .refused(refusals)
        case .document(let document):
            let refusals =
                AuthorisationRules.signatures(
                    document, signer: signed.signer, countersigners: countersigned.map(\.signer) + endorsed,
                    facts: facts)
                + AuthorisationRules.check(document, facts: facts)
                + AuthorisationRules.history(document, accepted, signer: signed.signer, facts)
            guard refusals.isEmpty else { return .refused(refusals.withoutRepeats) }
            return open(document, signed, facts, permittedTimes(document))
        }
    }

    /// Ends a window at `instant`, whatever is left of it; nothing after it is admitted. False when there is no such
    /// window, or it is over. Nothing can be reopened.
    package mutating func cancel(_ id: AuthorisationID, at instant: Timestamp) -> Bool {
        guard let index = accepted.firstIndex(where: { $0.document.id == id && instant < $0.closing }) else {
            return false
        }
        accepted[index].closing = max(instant, accepted[index].opening)
        return true
    }

    /// Takes back, after a restart, what `entry` of the audit chain says was accepted. The rules were asked then, with what
    /// was known then; the signature is asked again. False when the entry is about another document.
    package mutating func readmit(_ signed: VerifiedDocument, _ entry: AuditEntry, times: IntervalSet) -> Bool {
        guard entry.kind == .authorisationAccepted, entry.facts["digest"]?.string == signed.digest.hex,
            signed.namespace == .authorisation,
            case .document(let document) = MonitoringAuthorisation.read(signed.bytes),
            !accepted.contains(where: { $0.document.id == document.id })
        else { return false }
        let bindings = document.bindings.compactMap { try? IdentityBinding($0) }
        let acceptedAt = Timestamp(milliseconds: entry.time)
        let entry = AcceptedAuthorisation(document, signed, bindings, acceptedAt: acceptedAt, times: times)
        accepted.append(entry)
        endPredecessor(of: entry)
        return true
    }

    /// Restricts a window to the spans in which it was open and not suspended. Spans can only be taken away by this.
    package mutating func restrict(_ id: AuthorisationID, to spans: IntervalSet) {
        guard let index = accepted.firstIndex(where: { $0.document.id == id }) else { return }
        accepted[index].collecting = spans
    }

    /// The windows that are open at `instant`.
    package func windows(openAt instant: Timestamp) -> [OpenWindow] {
        accepted.filter { $0.window?.contains(instant) ?? false }.map(OpenWindow.init)
    }

    /// The windows that have been open at any time of `interval`; for records that arrive after their time.
    package func windows(openIn interval: Interval) -> [OpenWindow] {
        accepted.filter { $0.window?.overlap(with: interval) != nil }.map(OpenWindow.init)
    }

    /// Where a successor begins, its predecessor ends: a person has one window at a time.
    private mutating func endPredecessor(of entry: AcceptedAuthorisation) {
        guard let named = entry.document.lineage.predecessor,
            let index = accepted.firstIndex(where: { $0.document.id == named.id })
        else { return }
        let earlier = accepted[index]
        accepted[index].closing = max(earlier.opening, min(earlier.closing, entry.opening))
    }

    private mutating func open(
        _ document: MonitoringAuthorisation, _ signed: VerifiedDocument, _ facts: AuthorisationFacts,
        _ times: IntervalSet
    ) -> Verdict {
        let bindings = document.bindings.compactMap { try? IdentityBinding($0) }
        let entry = AcceptedAuthorisation(document, signed, bindings, acceptedAt: facts.acceptedAt, times: times)
        guard let window = entry.window, !times.clipped(to: window).isEmpty else {
            return .refused([Refusal(.noPermittedTime, at: "times")])
        }
        endPredecessor(of: entry)
        accepted.append(entry)
        return .accepted(entry)
    }
}

/// An authorisation that fulfils every rule. Only `AuthorisationRegister.accept` makes one.
package struct AcceptedAuthorisation: Hashable, Sendable {
    package let document: MonitoringAuthorisation
    /// Of the signed bytes.
    package let digest: ContentDigest
    package let signer: VerifiedSigner
    package let bindings: [IdentityBinding]
    /// When it was handed in.
    package let acceptedAt: Timestamp
    /// Row 31: the declared opening, or the acceptance where that came later. Nothing before it is looked at.
    package let opening: Timestamp
    /// The declared closing, or the cancellation or the opening of a successor where that came earlier.
    package fileprivate(set) var closing: Timestamp
    fileprivate let times: IntervalSet
    /// The spans in which the window was open and not suspended; nil where it was open from beginning to end.
    fileprivate(set) var collecting: IntervalSet?

    fileprivate init(
        _ document: MonitoringAuthorisation, _ signed: VerifiedDocument, _ bindings: [IdentityBinding],
        acceptedAt: Timestamp, times: IntervalSet
    ) {
        self.document = document
        self.digest = signed.digest
        self.signer = signed.signer
        self.bindings = bindings
        self.acceptedAt = acceptedAt
        self.opening = max(document.opensAt, acceptedAt)
        self.closing = document.closesAt
        self.times = times
    }

    /// The window as it is in effect, `opening <= t < closing`; nil when it was cancelled before it opened.
    package var window: Interval? {
        opening < closing ? Interval(start: opening, end: closing) : nil
    }
}

/// The proof that traffic of one person may be looked at in certain times. Only `AuthorisationRegister` makes one; it
/// cannot be decoded from anything.
package struct OpenWindow: Hashable, Sendable {
    package let authorisation: AuthorisationID
    /// Of the signed bytes.
    package let digest: ContentDigest
    package let subject: StaffNumber
    package let bindings: [IdentityBinding]
    package let services: Set<ServiceID>
    /// Row 10, as signed.
    package let declaredOpening: Timestamp
    /// Never before the acceptance.
    package let opening: Timestamp
    package let closing: Timestamp
    /// Within `opening <= t < closing`, the spans in which collection was on.
    package let collecting: IntervalSet
    /// Within `collecting`: the authorised times.
    package private(set) var permitted: IntervalSet
    /// The authorised times that were lost because the window was suspended.
    package private(set) var suspended: IntervalSet
    /// Row 7: what is left out although it is the subject's.
    package let excluded: ExcludedSources

    /// The same, and nothing may be looked at outside `times`. Times can only be taken away by this.
    package func narrowed(to times: IntervalSet) -> OpenWindow {
        var narrowed = self
        narrowed.permitted = permitted.intersection(times)
        narrowed.suspended = suspended.intersection(times)
        return narrowed
    }

    fileprivate init(_ accepted: AcceptedAuthorisation) {
        self.authorisation = accepted.document.id
        self.digest = accepted.digest
        self.subject = accepted.document.subject.staffNumber
        self.bindings = accepted.bindings
        self.services = accepted.document.serviceIDs
        self.declaredOpening = accepted.document.opensAt
        self.opening = accepted.opening
        self.closing = accepted.closing
        let whole = IntervalSet(accepted.window.map { [$0] } ?? [])
        let times = accepted.times.intersection(whole)
        self.collecting = accepted.collecting.map(whole.intersection) ?? whole
        self.permitted = times.intersection(collecting)
        self.suspended = times.subtracting(collecting)
        self.excluded = ExcludedSources(accepted.document.exclusions)
    }
}

extension [Refusal] {
    /// The same refusal found by two rules is told once.
    fileprivate var withoutRepeats: [Refusal] {
        var seen: Set<Refusal> = []
        return filter { seen.insert($0).inserted }
    }
}
