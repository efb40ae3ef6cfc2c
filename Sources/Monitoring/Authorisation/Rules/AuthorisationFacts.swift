import Custody
import FlowModel

/// What the school's configuration and the moment say, against which an authorisation is judged.
package struct AuthorisationFacts: Sendable {
    /// When the document was handed in: the earliest moment at which the window can begin (row 31).
    package var acceptedAt: Timestamp
    package var schoolID: String
    package var siteIDs: Set<String>
    package var directory: IdentityDirectory
    package var catalogueDigest: ContentDigest
    /// The services that an authorisation may name (classes A and B).
    package var services: Set<ServiceID>
    /// The services that no authorisation may name (class C).
    package var messagingServices: Set<ServiceID>
    /// What the governors adopted as excessive; nil while they have not.
    package var adoptedThreshold: ThresholdReference?
    package var schoolDays: SchoolDays
    /// Names of those who sit on the hearing or appeal panel: they must not have seen the evidence before (row 24).
    package var panel: [String]
    /// How long things may be kept at most (row 34).
    package var retentionLimits: RetentionLimits
    /// False while the daemon distrusts its own clock: nothing is opened then (refusal 16).
    package var clockIsTrusted: Bool
    /// The accepted authorisations that nothing may follow, because what stopped them has not been cleared (X4).
    package var stopped: Set<AuthorisationID>

    package init(
        acceptedAt: Timestamp, schoolID: String, siteIDs: Set<String>, directory: IdentityDirectory,
        catalogueDigest: ContentDigest, services: Set<ServiceID>, messagingServices: Set<ServiceID>,
        adoptedThreshold: ThresholdReference?, schoolDays: SchoolDays, panel: [String] = [],
        retentionLimits: RetentionLimits = .standard, clockIsTrusted: Bool = true,
        stopped: Set<AuthorisationID> = []
    ) {
        self.acceptedAt = acceptedAt
        self.schoolID = schoolID
        self.siteIDs = siteIDs
        self.directory = directory
        self.catalogueDigest = catalogueDigest
        self.services = services
        self.messagingServices = messagingServices
        self.adoptedThreshold = adoptedThreshold
        self.schoolDays = schoolDays
        self.panel = panel
        self.retentionLimits = retentionLimits
        self.clockIsTrusted = clockIsTrusted
        self.stopped = stopped
    }
}
