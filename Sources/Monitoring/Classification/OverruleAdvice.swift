/// Which line a technician changes, and how a school overrules one that is not its own.
struct OverruleAdvice {
    private let explanation: Explanation
    private let schoolFolder: String?

    init(_ explanation: Explanation, schoolFolder: String?) {
        self.explanation = explanation
        self.schoolFolder = schoolFolder
    }

    /// Empty where there is no host that a line could name.
    var lines: [String] {
        guard let host = explanation.normalisation.host else { return [] }
        guard let rule = explanation.candidates.first?.rule else {
            return [Explanation.row("to add it", place)] + example("service ID", "domain:\(host) site")
        }
        let change = [Explanation.row("to change", change(rule))]
        guard rule.layer != .school else { return change }
        return change + example("service \(rule.service)", "\(rule.scope.rawValue):\(rule.name) none")
    }

    private func change(_ rule: CatalogueRule) -> String {
        switch rule.layer {
        case .school: "that line, \(rule.origin), is the school's own"
        case .shipped: "leave \(rule.origin), which comes with the product, and overrule it: \(place)"
        case .imported: "leave \(rule.origin), which the next import writes again, and overrule it: \(place)"
        }
    }

    private var place: String {
        guard let schoolFolder else {
            return
                "usher.yaml names no folder of the school's yet; add `school: catalogue.d` below `catalogue:`, and two lines "
                + "to a file there"
        }
        return "two lines in a file of \(schoolFolder), such as school.cat"
    }

    private func example(_ lines: String...) -> [String] {
        lines.map { Explanation.row("", "  " + $0) }
            + [Explanation.row("", "with the role that is right; then `usherd catalogue check`")]
    }
}
