import FlowModel

/// How much a flow table may hold. All are far above what one person's devices do, and bound what anybody can make us hold.
package enum FlowLimits {
    /// Flows that are remembered at once. A school of two thousand has some tens of thousands open; beyond this the one
    /// that was silent longest is closed.
    package static let mostFlows = 1 << 17
    /// A TCP flow without packets for this long is over: longer than the keep-alive of common servers and phones (RFC 5382
    /// asks for two hours, of which no browser makes use).
    package static let quietTCP: Int64 = 15 * 60 * second
    /// A UDP flow without packets for this long is over: QUIC's idle timeout is 30 s as a rule.
    package static let quietUDP: Int64 = 3 * 60 * second
    /// How far into a stream whose protocol is not known a ClientHello or a request is still looked for: the greetings of
    /// mail and directory servers before STARTTLS are far shorter.
    package static let longestGreeting = 1 << 16
    /// Of the unread bytes of one direction: a ClientHello with many extensions, or the longest head of a request.
    package static let mostUnread = 1 << 16
    /// Of the bytes that all streams together keep. Hundreds of streams wait for a segment at any time, with some thousand
    /// bytes each; without this bound a flood of begun hellos would fill the memory.
    package static let mostKept = 1 << 24
    /// The same as `FlowForm.longestHandshake`, in nanoseconds.
    package static let longestHandshake = FlowForm.longestHandshake * 1_000_000
    /// The slots of the clock, in nanoseconds.
    package static let slot = TimeSlot.length * 1_000_000
    package static let second: Int64 = 1_000_000_000
}
