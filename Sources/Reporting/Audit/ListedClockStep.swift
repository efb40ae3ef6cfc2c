/// The server's clock went from one time to another.
package struct ListedClockStep: Hashable, Sendable {
    /// Milliseconds since 1970, UTC, as the others.
    package let time: Int64
    package let from: Int64
    package let to: Int64
}
