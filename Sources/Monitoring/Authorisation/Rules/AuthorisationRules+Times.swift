import FlowModel

/// Rows 8 to 11, 21, 29 and 31 to 33: when, how long, and after what notice.
extension AuthorisationRules {
    /// Row 29: without a reason, in school days.
    package static let defaultSchoolDays = 10
    /// Row 29: with one, in school days.
    package static let longestSchoolDays = 20
    /// Row 29: when the person is not told, in school days.
    package static let longestCovertSchoolDays = 10
    /// Row 29: one person and one matter, all windows together, in school days.
    package static let hardStopSchoolDays = 60
    /// Row 32, in milliseconds: 30 days.
    static let farthestOpening: Int64 = 30 * 86_400_000
    /// How far the signer's clock may be ahead of the daemon's, in milliseconds; more than the two minutes after which
    /// the daemon itself distrusts a clock.
    static let clockTolerance: Int64 = 5 * 60_000

    /// Rows 10, 11, 31 and 32.
    static func window(_ document: MonitoringAuthorisation, _ facts: AuthorisationFacts) -> [Refusal] {
        var refusals: [Refusal] = []
        if document.closesAt <= document.opensAt { refusals.append(Refusal(.emptyWindow, at: "closes_at")) }
        if document.closesAt <= facts.acceptedAt { refusals.append(Refusal(.alreadyOver, at: "closes_at")) }
        if document.signedAt > document.opensAt { refusals.append(Refusal(.backdated, at: "opens_at")) }
        if document.signedAt > facts.acceptedAt.adding(milliseconds: clockTolerance) {
            refusals.append(Refusal(.signedInFuture, at: "signed_at"))
        }
        if document.opensAt > document.signedAt.adding(milliseconds: farthestOpening) {
            refusals.append(Refusal(.farFuture, at: "opens_at"))
        }
        if document.times == .onSite, document.timesReason == nil {
            refusals.append(Refusal(.timesReason, at: "times_reason"))
        }
        return refusals
    }

    /// Rows 29 and 33, counted in school days.
    static func duration(_ document: MonitoringAuthorisation, _ facts: AuthorisationFacts) -> [Refusal] {
        guard let window = document.window, window.milliseconds > 0 else { return [] }
        guard facts.schoolDays.knows(window) else { return [Refusal(.noCalendar, at: "closes_at")] }
        var refusals: [Refusal] = []
        let days = facts.schoolDays.count(in: window)
        let longest = document.mode == .covert ? longestCovertSchoolDays : longestSchoolDays
        if days > longest {
            refusals.append(Refusal(.tooLong, at: "closes_at", "the window has \(days) school days"))
        } else if days > defaultSchoolDays, document.durationReason == nil {
            refusals.append(Refusal(.durationReason, at: "duration_reason"))
        }
        if !facts.schoolDays.isSchoolDay(SchoolDays.lastDate(of: window)) {
            refusals.append(Refusal(.notASchoolDay, at: "closes_at"))
        }
        return refusals
    }

    /// Rows 8 and 9: excessive use has no measure but the one that the governors adopted and made known before.
    static func threshold(_ document: MonitoringAuthorisation, _ facts: AuthorisationFacts) -> [Refusal] {
        guard document.rules.contains(.excessive) else { return [] }
        guard let threshold = document.threshold, let adopted = facts.adoptedThreshold else {
            return [Refusal(.noThreshold, at: "excess_threshold_ref")]
        }
        guard threshold == adopted else { return [Refusal(.thresholdNotAdopted, at: "excess_threshold_ref")] }
        let opening = CivilTime.local(document.opensAt).date
        guard threshold.adoptedOn < opening, threshold.notifiedOn < opening else {
            return [Refusal(.thresholdTooLate, at: "excess_threshold_ref")]
        }
        return []
    }

    /// Row 21: this very person was told before the opening, and so were all staff.
    static func notice(_ document: MonitoringAuthorisation) -> [Refusal] {
        let opening = CivilTime.local(document.opensAt).date
        let notice = document.notice
        var refusals: [Refusal] = []
        let personal = [notice.acknowledgedOn, notice.otherProof?.date].compactMap(\.self)
        if !personal.contains(where: { $0 < opening }) {
            refusals.append(Refusal(.noNotice, at: "notice_evidence.acknowledged_on"))
        }
        if notice.staffNotifiedOn >= opening {
            refusals.append(Refusal(.noNotice, at: "notice_evidence.staff_notified_on"))
        }
        if notice.systemNoticeOn >= opening {
            refusals.append(Refusal(.noNotice, at: "notice_evidence.system_notice_on"))
        }
        return refusals
    }
}
