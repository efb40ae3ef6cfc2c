import FlowModel

/// What the host names of one flow say, before anybody's flow is classified by them.
package enum HostVerdict: Hashable {
    /// A service that the authorisation names.
    case social(service: ServiceID, role: HostRole, tags: Set<HostTag>, site: String)
    /// Social media that the authorisation does not name.
    case otherService
    /// Not in the catalogue, or no name at all.
    case otherSite
    /// Named in the catalogue as not social media.
    case neutral
}

extension ServiceCatalogue {
    /// Judges a flow by the host that was asked for and the name in its TLS handshake. Where they differ the less accusing
    /// one counts, and a name outside the catalogue is the least accusing of all.
    package func judge(host: HostName?, serverName: HostName?, services: Set<ServiceID>) -> HostVerdict {
        switch (host, serverName) {
        case (nil, nil): return .otherSite
        case (let name?, nil), (nil, let name?): return judge(name, services)
        case (let host?, let serverName?):
            let first = judge(host, services)
            return host == serverName ? first : Self.lessAccusing(first, judge(serverName, services))
        }
    }

    private func judge(_ host: HostName, _ services: Set<ServiceID>) -> HostVerdict {
        guard let match = lookup(host) else { return .otherSite }
        guard match.role != .none else { return .neutral }
        let claimants = match.claimants
        guard let service = Self.attributed(match.service, claimants, services) else { return .otherService }
        guard claimants.count > 1 else {
            return .social(service: service, role: match.role, tags: match.tags, site: match.site)
        }
        return .social(
            service: service, role: match.countedRole, tags: match.tags.union([.shared]), site: match.site)
    }

    /// The rule's own service where the authorisation names it, else the one other claimant that it names. Where several
    /// others are named nobody can tell which it was, and none is.
    private static func attributed(
        _ own: ServiceID, _ claimants: Set<ServiceID>, _ services: Set<ServiceID>
    ) -> ServiceID? {
        if services.contains(own) { return own }
        let named = claimants.intersection(services)
        return named.count == 1 ? named.first : nil
    }

    private static func lessAccusing(_ left: HostVerdict, _ right: HostVerdict) -> HostVerdict {
        guard case .social(let service, let role, let tags, let site) = left,
            case .social(let otherService, let otherRole, let otherTags, let otherSite) = right
        else { return left.mercy >= right.mercy ? left : right }
        guard service == otherService else {
            // Two authorised services, one connection: which of them it was, the names do not tell.
            let first = service < otherService
            return .social(
                service: first ? service : otherService, role: milder(.shared, milder(role, otherRole)),
                tags: HostTag.joined(tags, otherTags).union([.shared]), site: first ? site : otherSite)
        }
        let keepsFirst = (role.clemency, otherSite) >= (otherRole.clemency, site)
        return .social(
            service: service, role: milder(role, otherRole), tags: HostTag.joined(tags, otherTags),
            site: keepsFirst ? site : otherSite)
    }

    private static func milder(_ left: HostRole, _ right: HostRole) -> HostRole {
        left.clemency >= right.clemency ? left : right
    }
}

extension HostVerdict {
    /// The greater, the less it says against anybody.
    fileprivate var mercy: Int {
        switch self {
        case .social: 0
        case .otherService: 1
        case .neutral: 2
        case .otherSite: 3
        }
    }
}
