/// What else must be known about a host before it may count.
package enum HostTag: String, Hashable, Sendable, CaseIterable {
    /// Both the site and a common embed (`www.facebook.com`, `www.youtube.com`): never enough alone.
    case dual
    /// Serves several services.
    case shared
    /// A channel that a device keeps open by itself (push, telemetry, polling).
    case background
    /// Loaded by the service's own pages and apps, not by buttons, pixels and players on other people's pages: beside it a dual
    /// host of the service is the thing itself. A `site` that is not dual needs no such word.
    case companion
    /// Serves still pictures only, no film and no scripts: a player on another page loads one or two of them, and a page of the
    /// service many.
    case stills

    /// The tags that make others count. A claim of another service takes them away, and an import cannot say them.
    static let vouching: Set<HostTag> = [.companion, .stills]

    /// Of one flow that has two names. What only one of them vouches for, the other takes away.
    static func joined(_ left: Set<HostTag>, _ right: Set<HostTag>) -> Set<HostTag> {
        let both = left.intersection(right)
        return left.union(right).subtracting(vouching).union(both)
    }
}
