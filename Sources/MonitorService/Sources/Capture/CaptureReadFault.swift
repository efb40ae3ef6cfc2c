/// A capture that was open came to its end: as a rule the interface was taken down or away. To be closed, and opened again
/// after a while.
package struct CaptureReadFault: Error, Hashable, Sendable, CustomStringConvertible {
    package let interface: String
    /// Of libpcap (`PCAP_ERROR_…`).
    package let code: CInt

    package var description: String {
        "interface \(interface): the capture has ended (libpcap \(code)); is the interface up?"
    }
}
