import FlowModel

/// Why a second person must sign although the subject's role does not ask for it (law page 2.4, rows 13, 18 and 27).
package enum GraveReason: Hashable, Sendable, CaseIterable {
    case covert
    case confidentialRisk
    case longWindow
    case longDeferral
    case secondRenewal
    // The following two depend on what was accepted before.
    case longLineage
    case repeatedGrounds

    /// What the document alone shows.
    package static func of(_ document: MonitoringAuthorisation, schoolDays: SchoolDays) -> [GraveReason] {
        var reasons: [GraveReason] = []
        if document.mode == .covert { reasons.append(.covert) }
        if document.confidentialRisk { reasons.append(.confidentialRisk) }
        let days = document.window.map(schoolDays.count) ?? 0
        if days > AuthorisationRules.defaultSchoolDays { reasons.append(.longWindow) }
        if let latest = AuthorisationRules.latestDeferral(document, schoolDays), document.notification.toldOn > latest {
            reasons.append(.longDeferral)
        }
        if document.lineage.ordinal > 2 { reasons.append(.secondRenewal) }
        return reasons
    }

    package var sentence: String {
        switch self {
        case .covert: "the person is not told"
        case .confidentialRisk: "there is a confidential risk"
        case .longWindow: "the window has more than ten school days"
        case .longDeferral: "the person is told more than 28 days late"
        case .secondRenewal: "it is the second renewal or a later one"
        case .longLineage: "with the windows before it, it has more than twenty school days"
        case .repeatedGrounds: "the grounds are those of an earlier authorisation"
        }
    }
}
