import FlowModel

/// An authorised flow to a service that its authorisation names. Its initialiser is private to this file: only a
/// catalogue makes one, out of a flow that the gate admitted.
package struct ClassifiedFlow: Hashable, Sendable {
    package let flow: AuthorisedFlow
    /// One of the services that the authorisation names.
    package let service: ServiceID
    /// As the milder of the names of the flow has it, and never `site` or `app` for a host that several services share.
    package let role: HostRole
    package let tags: Set<HostTag>
    /// What may be shown in place of the host: a registered name, never a sub-domain (law page L6, R5).
    package let site: String

    fileprivate init(flow: AuthorisedFlow, service: ServiceID, role: HostRole, tags: Set<HostTag>, site: String) {
        self.flow = flow
        self.service = service
        self.role = role
        self.tags = tags
        self.site = site
    }
}

extension ServiceCatalogue {
    /// Says which of the authorised services a flow concerns, if any, by its host names alone.
    package func classify(_ flow: AuthorisedFlow) -> Classification {
        let record = flow.flow.record
        switch judge(host: record.host, serverName: record.serverName, services: flow.services) {
        case .social(let service, let role, let tags, let site):
            return .social(ClassifiedFlow(flow: flow, service: service, role: role, tags: tags, site: site))
        case .otherService: return .otherService
        case .otherSite: return .otherSite
        case .neutral: return .neutral
        }
    }
}
