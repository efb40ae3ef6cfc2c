import FlowModel

/// Looks at a whole catalogue that every line of could be read: what is wrong with it all the same, and what is odd.
package struct CatalogueExamination: Sendable {
    /// What refuses the catalogue: rules for names below which everybody may register.
    package let faults: [ConfigurationFault]
    /// In the order of their matters, then of their places.
    package let remarks: [CatalogueRemark]

    /// - Parameter suffixes: nil when the list is not at hand; then nothing is said about public suffixes.
    package init(_ catalogue: ServiceCatalogue, suffixes: PublicSuffixList?) {
        let survey = RuleSurvey(catalogue.rules)
        var faults: [ConfigurationFault] = []
        var remarks: [CatalogueRemark] = []
        for rule in catalogue.rules {
            if let remark = Self.remark(on: rule, survey.standing(of: rule)) { remarks.append(remark) }
            guard let suffixes, rule.scope == .domain, let standing = suffixes.standing(of: rule.name) else { continue }
            switch standing {
            case .isSuffix(.registry), .holdsSuffixes(.registry): faults.append(Self.fault(rule, standing))
            case .isSuffix(.company): remarks += Self.companySuffix(rule)
            case .holdsSuffixes(.company): continue
            }
        }
        remarks += Self.remarks(onServicesOf: catalogue)
        self.faults = faults
        // Rules come in the order of their places, which stays within one matter.
        self.remarks = CatalogueRemark.Matter.allCases.flatMap { matter in remarks.filter { $0.matter == matter } }
    }

    private static func fault(_ rule: CatalogueRule, _ standing: PublicSuffixList.Standing) -> ConfigurationFault {
        let problem =
            standing == .isSuffix(.registry)
            ? "\(rule.name) is a public suffix: everybody may register names below it"
            : "public suffixes lie below \(rule.name): it covers the names of strangers"
        return ConfigurationFault(
            file: rule.origin.file, line: rule.origin.line, column: 1, problem: problem,
            hint: "write the names that the service registered")
    }

    /// Where each label below a name is another member's page the whole name is a site; any other role is odd.
    private static func companySuffix(_ rule: CatalogueRule) -> [CatalogueRemark] {
        guard rule.role != .site else { return [] }
        return [
            CatalogueRemark(
                matter: .companySuffix, place: rule.origin.description,
                problem: "anybody can have a name below \(rule.name), and the role is \(rule.role.rawValue), not site",
                hint: "be sure that the service's members or programs are there, and nobody else's")
        ]
    }

    private static func remark(on rule: CatalogueRule, _ standing: RuleStanding) -> CatalogueRemark? {
        func remark(_ matter: CatalogueRemark.Matter, _ problem: String, _ hint: String) -> CatalogueRemark {
            CatalogueRemark(
                matter: matter, place: rule.origin.description, problem: "\(rule.subject) \(problem)", hint: hint)
        }
        switch standing {
        case .needed: return nil
        case .redundant(let other):
            return remark(
                .redundant, "changes no host's answer: \(other.subject) at \(other.origin) says the same",
                "keep it where it is meant to stay when the wider rule changes; else remove it")
        case .repeats(let other):
            return remark(
                .repeated, "repeats \(other.origin), of the layer \(other.layer.word)",
                "remove one of the two lines; that of the school or the import if in doubt")
        case .overruled(let other):
            return remark(
                .overruled, "decides nothing: \(other.origin) of the school stands in its place",
                "nothing to do if that is meant")
        case .neverDecides(let loss, let other):
            return remark(
                .neverDecides, "never decides: \(loss.sentence) (\(other.origin))",
                "remove it, or have the other line changed")
        }
    }

    private static func remarks(onServicesOf catalogue: ServiceCatalogue) -> [CatalogueRemark] {
        let opening = catalogue.rules.filter { $0.role == .site || $0.role == .app }
        let (beginning, dual) = (services(of: opening), services(of: opening.filter { $0.tags.contains(.dual) }))
        let vouching = services(of: catalogue.rules.filter(\.vouches))
        return catalogue.services.flatMap { service in
            func remark(_ matter: CatalogueRemark.Matter, _ problem: String, _ hint: String) -> CatalogueRemark {
                CatalogueRemark(matter: matter, place: "service \(service.id)", problem: problem, hint: hint)
            }
            var remarks: [CatalogueRemark] = []
            if service.note == nil {
                remarks.append(
                    remark(
                        .withoutNote, "it has no note",
                        "note \"what a host log can and cannot show\"; the report prints it"))
            }
            if !beginning.contains(service.id) {
                remarks.append(
                    remark(
                        .nothingBegins, "no rule has the role site or app, so use of it can never be found",
                        "right for a service that is closed, or is only buttons on other pages; else add its site"))
            }
            if dual.contains(service.id), !vouching.contains(service.id) {
                remarks.append(
                    remark(
                        .nothingVouches, "nothing shows which its @dual hosts are, so only many bytes begin use of it",
                        "name a page of it without @dual, or a host that only its own pages load as @companion"))
            }
            return remarks
        }
    }

    private static func services(of rules: [CatalogueRule]) -> Set<ServiceID> {
        rules.reduce(into: []) { $0.formUnion($1.also.union([$1.service])) }
    }
}

extension CatalogueRule {
    /// `domain:example.org` as the line begins.
    fileprivate var subject: String { "\(scope.rawValue):\(name)" }

    /// Shows that a dual host beside it is the service itself.
    fileprivate var vouches: Bool {
        tags.contains(.companion) || role == .site && also.isEmpty && tags.isDisjoint(with: [.dual, .background])
    }
}
