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

    /// Of one flow that has two names. A name that is no companion takes that away from the other.
    static func joined(_ left: Set<HostTag>, _ right: Set<HostTag>) -> Set<HostTag> {
        let all = left.union(right)
        return left.contains(.companion) && right.contains(.companion) ? all : all.subtracting([.companion])
    }
}
