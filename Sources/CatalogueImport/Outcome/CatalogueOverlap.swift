import FlowModel
import Monitoring

/// Holds the names of a list against the catalogue. An import adds names that the catalogue does not know. What it knows it
/// knows better, with role and service: a rule of an import for the same hosts could turn them to another service, or, being
/// more exact, make them count for less than they are. Only a line that itself says something milder is kept beside it.
struct CatalogueOverlap {
    private(set) var names: [ListedName] = []
    private(set) var remarks: [ListRemark] = []

    private let catalogue: ServiceCatalogue
    private let settings: ListSettings

    init(_ listed: [ListedName], settings: ListSettings, catalogue: ServiceCatalogue) {
        self.catalogue = catalogue
        self.settings = settings
        for candidate in listed {
            let reason = reason(candidate)
            if let reason { remarks.append(ListRemark(place: candidate.place, reason: reason)) }
            if reason == nil || reason == .milder { names.append(candidate) }
        }
    }

    private func reason(_ candidate: ListedName) -> ListReason? {
        guard let match = match(candidate) else { return nil }
        // A list without a service says nothing against the service that the catalogue names.
        if settings.service == ListSettings.unsorted, match.service != settings.service { return .known }
        guard match.claimants.contains(settings.service) else { return .otherService }
        let role = candidate.role(otherwise: settings.role)
        guard candidate.statedRole == role, role.clemency > match.role.clemency, !standsInAnImport(candidate) else {
            return .known
        }
        return .milder
    }

    /// What the catalogue says of the host, or for a domain of whatever stands below it. No rule can have an underscore in its
    /// name, so the label here meets none.
    private func match(_ candidate: ListedName) -> CatalogueMatch? {
        guard candidate.scope == .domain, let below = HostName("_.\(candidate.name)") else {
            return catalogue.lookup(candidate.name)
        }
        return catalogue.lookup(below)
    }

    /// Two imports must not contradict each other about the same hosts.
    private func standsInAnImport(_ candidate: ListedName) -> Bool {
        catalogue.rules.contains {
            $0.layer == .imported && $0.name == candidate.name && $0.scope == candidate.scope
                && $0.service == settings.service
        }
    }
}
