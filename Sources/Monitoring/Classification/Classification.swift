/// What an authorised flow turns out to be.
package enum Classification: Hashable, Sendable {
    /// A service that the authorisation names.
    case social(ClassifiedFlow)
    /// Social media that the authorisation does not name: only its time may be used, for the embed test.
    case otherService
    /// Not in the catalogue: only its time may be used, for the embed test.
    case otherSite
    /// Named in the catalogue as no social media, such as a public time service: of no use to anybody.
    case neutral
}
