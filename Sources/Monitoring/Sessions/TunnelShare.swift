/// What one tunnel adds to a group of tunnels that lie side by side in a lesson (`TunnelGroup`). All in milliseconds, so that
/// shares add up.
package struct TunnelShare: Hashable, Sendable {
    /// What the bytes need at the usual pace of pages and pictures, or of film.
    package let usual: Int64
    /// How long a stretch the bytes fill at the pace of film, which no sound alone reaches.
    package let film: Int64
    /// How long a stretch the bytes of the site or app itself vouch for: somebody's acts bring them, and sound does not.
    package let acts: Int64
    /// How long after its last byte the tunnel may have been closed.
    package let closing: Int64

    package init(usual: Int64, film: Int64, acts: Int64, closing: Int64) {
        self.usual = usual
        self.film = film
        self.acts = acts
        self.closing = closing
    }
}
