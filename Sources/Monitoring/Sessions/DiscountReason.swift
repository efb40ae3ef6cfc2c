/// Why exchanges with a service were not counted as use. Printed beside each row of the annex.
package enum DiscountReason: String, Hashable, Sendable, CaseIterable {
    /// Another site was opened in the seconds before, as when a page carries a button, a pixel or a player.
    case embedNeighbour = "embed-neighbour"
    /// The exchanges went to hosts that serve other people's pages (buttons, pixels, players).
    case embedHost = "embed-host"
    /// The referring page belongs to another site.
    case refererElsewhere = "referer-elsewhere"
    /// Only hosts with which a device keeps in touch by itself (push, telemetry, polling), or signs in.
    case backgroundHost = "background-host"
    /// Too few bytes for a page: a poll, a notification, a refresh that brought nothing.
    case backgroundSize = "background-size"
    /// Only a host that is both the site and a common embed, without anything that tells which.
    case dualUncorroborated = "dual-uncorroborated"
    /// Only hosts whose servers carry other services too.
    case sharedHost = "shared-host"
    /// One of a run of exchanges at regular intervals, as a device makes and a person does not.
    case periodic
    /// Surrounded by polls, so what an open tab or a sleeping app brought in by itself.
    case idlePolling = "idle-polling"
    /// The same line of a log had been read already.
    case repeated
    /// Refused by the proxy: an attempt, not use.
    case blocked
    /// Nothing was delivered, or the line only prepares another one.
    case undelivered
    /// Only the end is known, so the exchange cannot be placed in time.
    case endOnly = "end-only"
}
