/// What an answer means for the person whose traffic it is, in plain words (docs/method.md has the rules themselves).
extension CatalogueMatch {
    package var consequence: String {
        if tags.contains(.background), role != .none { return "never as use: nobody need be there for it" }
        switch countedRole {
        case .site, .app:
            if tags.contains(.dual) { return Self.dualConsequence }
            return countedRole == .site ? "can begin use by itself, and prolong it" : Self.appConsequence + vouching
        case .media: return "can prolong use that other hosts of the service began; begins none" + vouching
        case .shared: return "only beside the service's own hosts; begins no use"
        case .embed: return "never as use: it is on other people's pages, in their apps or in mail"
        case .login: return "never as use: signing in says nothing about use"
        case .none: return "never: it is named so that nothing else claims it, and is ignored"
        }
    }

    private static let dualConsequence =
        "can begin use only together with a page that is no @dual host or with a @companion host of the service, or with more "
        + "bytes than a button carries; alone it counts for nothing"

    private static let appConsequence =
        "can begin use only together with a page or media host of the service, or with more bytes than a device fetches by "
        + "itself; alone it can only prolong use"

    private var vouching: String {
        tags.contains(.companion) ? "; a @dual host of the service beside it can begin use" : ""
    }

    /// Who gets the flow where the host name cannot tell; nil where one service claims it.
    package var sharing: String? {
        guard claimants.count > 1 else { return nil }
        return
            "to \(service) if the authorisation names it, else to the only other claimant that it names, else to nobody"
    }
}
