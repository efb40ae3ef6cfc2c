/// Why an episode has its `EvidenceGrade`. Where several reasons hold the report prints the one that decided.
package enum GradeReason: String, Hashable, Sendable, CaseIterable {
    /// A: requests, referring sites, own log-in.
    case requestsWithReferer = "requests-with-referer"
    /// A: bytes on the wire in slots of ten seconds, own log-in.
    case slots
    /// B: the source carries single requests, but never says which page asked for them.
    case requestsWithoutReferer = "requests-without-referer"
    /// B: encrypted tunnels, known by start, end and bytes only.
    case tunnels
    /// C: the person is known from a network log-on joined in time to an address.
    case networkLogOn = "network-log-on"
    /// D: a log-in or device that others use too. Only a session bounded by log-on and log-off would tell who it was, and
    /// the sources that Usher reads do not show one.
    case sharedDevice = "shared-device"
    /// D: only the start of an exchange is known.
    case startOnly = "start-only"
    /// D: the connection carries no name; only DNS told which names its server has.
    case nameFromDNS = "name-from-dns"
    /// D: the source does not count bytes.
    case bytesUnknown = "bytes-unknown"
    /// D: a device or an address, without a person who authenticated.
    case deviceOnly = "device-only"
}
