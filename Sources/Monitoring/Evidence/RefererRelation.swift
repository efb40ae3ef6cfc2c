/// What the `Referer` header says about a request, reduced to what the embed test needs.
package enum RefererRelation: String, Hashable, Sendable, CaseIterable {
    /// The source does not carry it, or it was empty.
    case unknown
    /// A page of the same service.
    case sameService = "same-service"
    /// A page of anything else: the exchange is that page's embed.
    case otherSite = "other-site"
}
