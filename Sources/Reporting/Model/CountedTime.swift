/// A time that marks show to be active: what the lower figure of an episode is made of. Half-open. The bytes of tunnels can show
/// more, but not when; so these times together may be shorter than that figure, and are never longer.
package struct CountedTime: Hashable, Sendable, Codable {
    package var start: Moment
    package var end: Moment
}
