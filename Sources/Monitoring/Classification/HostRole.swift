/// What a host is for, from most to least accusing. Only `site` and `app` can begin use; `media` can prolong it.
package enum HostRole: String, Hashable, Sendable, CaseIterable {
    /// What a person opens in a browser.
    case site
    /// What the service's app talks to.
    case app
    /// Pictures, film, scripts of the service itself.
    case media
    /// The service's host shares its name or its servers with things that are not this service.
    case shared
    /// Buttons, pixels, players and previews on other people's pages.
    case embed
    /// Signing in, here or to some other site.
    case login
    /// Named so that nothing else claims it: not social media.
    case none

    /// Where two labels are equally specific the greater one wins: the least accusing (catalogue page section 5).
    package var clemency: Int {
        switch self {
        case .site: 0
        case .app: 1
        case .media: 2
        case .shared: 3
        case .embed: 4
        case .login: 5
        case .none: 6
        }
    }
}
