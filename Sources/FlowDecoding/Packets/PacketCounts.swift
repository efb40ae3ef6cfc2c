/// What became of the frames, for the health of a source: how many were read, and why others were not.
/// Every frame that delivers nothing is in exactly one of the other numbers.
package struct PacketCounts: Hashable, Sendable {
    package var frames = 0
    /// Segments delivered; a frame of a wireless network can hold several.
    package var segments = 0

    package var truncated = 0
    package var malformed = 0
    package var unknownLink = 0
    package var notInternet = 0
    package var otherTransport = 0
    package var encrypted = 0
    package var tooDeep = 0

    /// Fragments that wait for the rest of their datagram.
    package var fragmentsHeld = 0
    /// Fragments that contradict others, or go beyond the bounds of one datagram.
    package var fragmentsRefused = 0
    /// Datagrams put together.
    package var datagramsCompleted = 0
    /// Datagrams given up by age or for want of room, their beginning delivered or not.
    package var datagramsAbandoned = 0

    mutating func count(_ fault: PacketFault) {
        switch fault {
        case .truncated: truncated += 1
        case .malformed: malformed += 1
        case .unknownLink: unknownLink += 1
        case .notInternet: notInternet += 1
        case .otherTransport: otherTransport += 1
        case .encrypted: encrypted += 1
        case .tooDeep: tooDeep += 1
        }
    }
}
