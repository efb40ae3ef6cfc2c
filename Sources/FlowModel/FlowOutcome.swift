/// What became of the request. Only `delivered` can be use; the rest is counted by name and never placed in a lesson.
package enum FlowOutcome: String, Hashable, Sendable, CaseIterable {
    case delivered
    /// Refused by the proxy (`TCP_DENIED`, 403 from an access rule): a blocked attempt, not use.
    case denied
    /// The proxy asked for credentials (407): the client tries again, and that line is the real one.
    case authenticationRequired = "authentication-required"
    /// Squid's ssl-bump wrote `NONE_NONE/200 0 CONNECT` before the line of the tunnel itself.
    case tunnelPreamble = "tunnel-preamble"
    /// Nothing was delivered: no status, gateway error, or aborted before the first byte.
    case failed
}
