import FlowModel

/// Decides the evidence grade of an episode: the worst of its exchanges decides, with the reason.
struct EvidenceAppraisal {
    /// Sources that carry the referring page for at least one exchange of the window.
    private let sourcesWithReferer: Set<String>

    init(_ flows: [EvidenceFlow]) {
        self.sourcesWithReferer = Set(flows.lazy.filter { $0.referer != .unknown }.map(\.source))
    }

    func grade(of exchanges: [Exchange]) -> (EvidenceGrade, GradeReason) {
        var worst: (grade: EvidenceGrade, reason: GradeReason)?
        for exchange in exchanges {
            let (grade, reason) = grade(of: exchange)
            if let worst, grade <= worst.grade { continue }
            worst = (grade, reason)
        }
        return worst ?? (.d, .startOnly)
    }

    private func grade(of exchange: Exchange) -> (EvidenceGrade, GradeReason) {
        let flow = exchange.flow
        switch flow.attribution {
        case .deviceOnly, .unknown: return (.d, .deviceOnly)
        case .authenticatedSharedDevice: return (.d, .sharedDevice)
        case .authenticatedOwnDevice, .networkLogOn: break
        }
        if exchange.span == nil { return (.d, .startOnly) }
        if flow.down == nil { return (.d, .bytesUnknown) }
        if flow.form == .resolved { return (.d, .nameFromDNS) }
        if flow.attribution == .networkLogOn { return (.c, .networkLogOn) }
        if flow.form == .tunnel { return (.b, .tunnels) }
        if flow.form.isSlot { return (.a, .slots) }
        return sourcesWithReferer.contains(flow.source) ? (.a, .requestsWithReferer) : (.b, .requestsWithoutReferer)
    }
}
