/// How far contacts with a host can carry use of a service (docs/method.md), from not at all to all by itself.
package enum UseReach: Int, Hashable, Comparable, Sendable, CaseIterable {
    case nothing
    /// Counts only beside the service's own hosts.
    case beside
    /// Prolongs use that other hosts begin.
    case prolongs
    /// Begins use together with something else that the service alone explains.
    case beginsInCompany
    /// Begins use by itself.
    case begins

    package static func < (less: UseReach, more: UseReach) -> Bool { less.rawValue < more.rawValue }
}

extension CatalogueMatch {
    /// What a flow to the host can do against somebody whose authorisation names this service and no other.
    package func reach(for service: ServiceID) -> UseReach {
        guard claimants.contains(service), role != .none, !tags.contains(.background) else { return .nothing }
        switch countedRole {
        case .site: return tags.contains(.dual) ? .beginsInCompany : .begins
        case .app: return .beginsInCompany
        case .media: return .prolongs
        case .shared: return .beside
        case .embed, .login, .none: return .nothing
        }
    }

    /// Whether a flow to the host shows that a dual host beside it is the service itself.
    package func vouches(for service: ServiceID) -> Bool {
        guard claimants.contains(service), !tags.contains(.background), !tags.contains(.dual) else { return false }
        return countedRole == .site || tags.contains(.companion)
    }
}
