import Custody
import FlowModel

/// What a form needs to know of the school, in one file for a computer that has no configuration: `usher-school-1`,
/// described in `docs/formats/school-file.md`.
///
/// It is a convenience and proves nothing. Whether an authorisation is accepted is judged by the service, from its own
/// configuration; this lets the same `AuthorisationRules` judge a draft before it is signed.
package struct SchoolFile: Sendable {
    package static let format = "usher-school-1"

    package var schoolID: String
    package var schoolName: String
    package var sites: [String]
    /// In the order of the staff list.
    package var staff: [Employee]
    /// In the order of `allowed_signers`.
    package var signers: [SchoolSigner]
    package var sealingKeys: [SealingKeyHolder]
    package var catalogueDigest: ContentDigest
    /// In the order of their ids, messaging services included, so that a form can say why they cannot be chosen.
    package var services: [ListedService]
    /// What the governors adopted as excessive; nil while they have not.
    package var threshold: ThresholdReference?
    package var schoolDays: SchoolDays
    /// Names of those who sit on the hearing or appeal panel.
    package var panel: [String]
    /// How long things may be kept at most.
    package var retentionLimits: RetentionLimits

    package init(
        schoolID: String, schoolName: String, sites: [String], staff: [Employee], signers: [SchoolSigner],
        sealingKeys: [SealingKeyHolder], catalogueDigest: ContentDigest, services: [ListedService],
        threshold: ThresholdReference?, schoolDays: SchoolDays, panel: [String] = [],
        retentionLimits: RetentionLimits = .standard
    ) {
        self.schoolID = schoolID
        self.schoolName = schoolName
        self.sites = sites
        self.staff = staff
        self.signers = signers
        self.sealingKeys = sealingKeys
        self.catalogueDigest = catalogueDigest
        self.services = services
        self.threshold = threshold
        self.schoolDays = schoolDays
        self.panel = panel
        self.retentionLimits = retentionLimits
    }

    /// What the rules ask about the school, for a document that is handed in at `acceptedAt`.
    package func facts(acceptedAt: Timestamp) -> AuthorisationFacts {
        AuthorisationFacts(
            acceptedAt: acceptedAt, schoolID: schoolID, siteIDs: Set(sites), directory: IdentityDirectory(staff),
            catalogueDigest: catalogueDigest,
            services: Set(services.filter { $0.serviceClass != .messaging }.map(\.id)),
            messagingServices: Set(services.filter { $0.serviceClass == .messaging }.map(\.id)),
            adoptedThreshold: threshold, schoolDays: schoolDays, panel: panel, retentionLimits: retentionLimits)
    }

    /// The name of a signer as documents write it: from the staff list, else from the sealing keys; nil where neither
    /// knows.
    package func personName(of signer: SchoolSigner) -> String? {
        let principal = signer.principal.lowercased()
        return staff.first { $0.signer == principal }?.name ?? sealingKeys.first { $0.signer == principal }?.name
    }

    /// The staff number of a signer who is on the staff.
    package func staffNumber(of signer: SchoolSigner) -> StaffNumber? {
        staff.first { $0.signer == signer.principal.lowercased() }?.staffNumber
    }
}
