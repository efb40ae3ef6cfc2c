/// What else must be known about a host before it may count.
package enum HostTag: String, Hashable, Sendable, CaseIterable {
    /// Both the site and a common embed (`www.facebook.com`, `www.youtube.com`): never enough alone.
    case dual
    /// Serves several services.
    case shared
    /// A channel that a device keeps open by itself (push, telemetry, polling).
    case background
}
