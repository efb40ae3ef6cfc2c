import FlowModel

/// What one authorisation lets the rules speak about.
package struct RuleScope: Hashable, Sendable {
    /// The identifier of the authorisation, as signed.
    package let authorisation: String
    /// The services that the authorisation names. Episodes of any other service are not looked at.
    package let services: Set<ServiceID>
    /// The authorisation counts YouTube towards policy 5.5, and says why. Otherwise YouTube is reported apart: it is
    /// social media by policy 4.1 and a teaching tool besides.
    package let countsYouTube: Bool

    package init(authorisation: String, services: Set<ServiceID>, countsYouTube: Bool) {
        self.authorisation = authorisation
        self.services = services
        self.countsYouTube = countsYouTube
    }

    /// Whether episodes of `service` may become a finding.
    package func counts(_ service: ServiceID) -> Bool {
        services.contains(service) && (service != .youtube || countsYouTube)
    }

    /// Whether episodes of `service` are shown beside the findings and never become one.
    package func reportsApart(_ service: ServiceID) -> Bool {
        services.contains(service) && !counts(service)
    }
}
