/// What bounds the memory of a reader of captures, whatever a file claims.
package enum CaptureLimit {
    /// The longest frame of a pcap file and the longest pcapng block that is held as a whole, in bytes. Libpcap writes
    /// frames up to 262,144 bytes; Linux joins segments up to 512 KiB (big TCP), and other programs may record those.
    /// A length above it is damage: no cable carries such a frame.
    package static let longestRecord = 1024 * 1024
    /// Interfaces of one pcapng section. Files merged from many captures have some hundreds; a file of nothing but
    /// interfaces would otherwise fill the memory.
    package static let mostInterfaces = 4096
}
