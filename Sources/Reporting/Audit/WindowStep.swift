import Custody

/// A window's step from one phase to another.
package struct WindowStep: Hashable, Sendable {
    package let time: Int64
    /// Names of phases.
    package let from: String
    package let to: String
    /// The program's own words.
    package let reason: String
    /// When the window is to end; with a step to `open`.
    package let closesAt: Int64?

    init(_ move: WindowMove, at time: Int64) {
        self.time = time
        from = move.from
        to = move.to
        reason = move.reason
        closesAt = move.closesAt
    }
}
