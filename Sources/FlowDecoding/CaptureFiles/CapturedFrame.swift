/// One frame of a capture: what it is, when it passed, and where its bytes lie.
package struct CapturedFrame: Hashable, Sendable {
    package let link: LinkType
    /// Nanoseconds since 1970-01-01T00:00:00Z; nil where the capture carries no time (pcapng simple packet block).
    package let nanoseconds: Int64?
    /// Where the captured bytes lie in the bytes that come with it.
    package let bytes: Range<Int>
    /// How long the frame was on the cable.
    package let wireLength: Int

    package init(link: LinkType, nanoseconds: Int64?, bytes: Range<Int>, wireLength: Int) {
        self.link = link
        self.nanoseconds = nanoseconds
        self.bytes = bytes
        self.wireLength = wireLength
    }
}
