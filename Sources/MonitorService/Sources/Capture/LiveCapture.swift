import CDispatch
import CLibpcap
import FlowDecoding
import Glibc

/// The frames of one interface that a filter in the kernel lets through, as they pass.
///
/// The interface is open from `init` to `close()`, and what passes at any other time is lost: whoever holds one decides when
/// that is lawful. Frames that wait in the kernel are thrown away unread by `close()`. Nothing is written anywhere. Owned by one
/// actor.
package final class LiveCapture {
    /// The longest frame that is taken whole, in bytes: libpcap's own bound. Linux joins the segments of a stream before it
    /// shows them, to 64 KiB and more, and a name may begin anywhere in them. Frames lie in the buffer by their real lengths, so
    /// that the bound costs nothing.
    package static let longestFrame: CInt = 262_144
    /// What the kernel holds for one capture, in bytes: half a second of one device at 500 Mbit/s, which is longer than the
    /// service needs for a commit. The memory is the kernel's own, and shows as resident memory of the process.
    package static let kernelBuffer: CInt = 32 << 20
    /// How long the kernel may gather frames before it hands them over, in milliseconds: far less than a slot of ten seconds.
    /// Libpcap's immediate mode is no choice, because there each frame takes the room of the longest: 128 frames would fill
    /// the buffer.
    package static let delay: CInt = 50

    package let interface: String
    private var handle: OpaquePointer?
    /// Nanoseconds in a unit of the time within the second.
    private let fraction: Int64
    private var latest = CaptureStatistics()
    /// Libpcap's counters as they were last: 32 bits, which wrap.
    private var known = pcap_stat()

    /// Opens the interface. No frame of anybody else reaches this process, not even while it is opened.
    package init(interface: String, filter: CaptureFilter) throws(CaptureOpenFault) {
        let opened = try Self.open(interface, filter)
        self.interface = interface
        handle = opened
        fraction = pcap_get_tstamp_precision(opened) == PCAP_TSTAMP_PRECISION_NANO ? 1 : 1_000
    }

    deinit { close() }

    package var isOpen: Bool { handle != nil }

    /// Becomes readable when frames wait, for those who would rather be woken than ask; nil when closed.
    package var descriptor: CInt? { handle.map(pcap_get_selectable_fd) }

    /// Closes the interface. What the counts were stays to be read.
    package func close() {
        guard let handle else { return }
        latest = statistics
        pcap_close(handle)
        self.handle = nil
    }

    /// Hands over the frames that wait, at most `budget` of them, and does not wait for more. `body` gets each with the bytes
    /// that it lies in, which are gone when it returns.
    /// - Returns: how many there were; fewer than `budget` when no more wait. 0 when closed.
    package func read(
        budget: Int, _ body: (CapturedFrame, Span<UInt8>) -> Void
    ) throws(CaptureReadFault) -> Int {
        guard let handle else { return 0 }
        var header: UnsafeMutablePointer<pcap_pkthdr>?
        var bytes: UnsafePointer<UInt8>?
        for taken in 0..<max(budget, 0) {
            let status = pcap_next_ex(handle, &header, &bytes)
            guard status != 0 else { return taken }
            guard status == 1, let header, let bytes else {
                throw CaptureReadFault(interface: interface, code: status)
            }
            hand(header.pointee, bytes, body)
        }
        return max(budget, 0)
    }

    /// The only bytes that libpcap lends: `caplen` of them, until the next call.
    private func hand(
        _ header: pcap_pkthdr, _ start: UnsafePointer<UInt8>, _ body: (CapturedFrame, Span<UInt8>) -> Void
    ) {
        let bytes = UnsafeBufferPointer(start: start, count: Int(header.caplen))
        let nanoseconds = Int64(header.ts.tv_sec) &* 1_000_000_000 &+ Int64(header.ts.tv_usec) &* fraction
        body(
            CapturedFrame(
                link: .ethernet, nanoseconds: nanoseconds, bytes: 0..<bytes.count, wireLength: Int(header.len)),
            bytes.span)
    }

    /// Since the capture was opened.
    package var statistics: CaptureStatistics {
        var counters = pcap_stat()
        guard let handle, pcap_stats(handle, &counters) == 0 else { return latest }
        latest.received += Int(counters.ps_recv &- known.ps_recv)
        latest.dropped += Int(counters.ps_drop &- known.ps_drop)
        latest.droppedByInterface += Int(counters.ps_ifdrop &- known.ps_ifdrop)
        known = counters
        return latest
    }
}
