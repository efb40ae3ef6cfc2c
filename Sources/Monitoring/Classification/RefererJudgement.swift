import FlowModel

extension ServiceCatalogue {
    /// What the host of a `Referer` header says about a request to `service`. Only a page of the service itself makes the
    /// request part of it: a button's or a player's own frame stands on somebody else's page.
    package func relation(of referer: HostName?, to service: ServiceID) -> RefererRelation {
        guard let referer else { return .unknown }
        guard let match = lookup(referer), match.claimants.contains(service) else { return .otherSite }
        switch match.role {
        case .site, .app, .media: return .sameService
        case .shared, .embed, .login, .none: return .otherSite
        }
    }
}
