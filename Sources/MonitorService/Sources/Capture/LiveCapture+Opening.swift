import CLibpcap
import Glibc

/// Opening an interface so that nobody else's packets are ever received.
///
/// Libpcap takes a filter only when the socket is open, and has by then asked for frames of every type. What comes in between
/// lies in the shared buffer, that is in the memory of this process, and libpcap only sees to it that it is not handed over:
/// it drops the queue behind a filter that refuses everything, and runs the filter by itself over blocks that were filled
/// before (`pcap_setfilter_linux` and `set_kernel_filter` in its pcap-linux.c). Besides, it does so for good, with no more than
/// a warning, when the kernel does not take the filter.
///
/// So the socket first asks for frames of a type that does not exist. Then the filter is set, and read back from the kernel;
/// and only then are frames of every type asked for. There is no moment without a filter.
extension LiveCapture {
    static func open(_ interface: String, _ filter: CaptureFilter) throws(CaptureOpenFault) -> OpaquePointer {
        // Libpcap would take some names for other things than network interfaces.
        let index = if_nametoindex(interface)
        guard index != 0 else { throw CaptureOpenFault(.noSuchInterface, interface: interface, code: ENODEV) }
        var message = [CChar](repeating: 0, count: Int(PCAP_ERRBUF_SIZE))
        guard let handle = pcap_create(interface, &message) else {
            throw CaptureOpenFault(.other, interface: interface, code: PCAP_ERROR)
        }
        do throws(CaptureOpenFault) {
            try activate(handle, interface)
            try narrow(handle, interface, to: filter)
            try release(handle, interface, index)
        } catch {
            pcap_close(handle)
            throw error
        }
        return handle
    }

    /// Opens the socket, to which no frame comes yet.
    private static func activate(_ handle: OpaquePointer, _ interface: String) throws(CaptureOpenFault) {
        pcap_set_snaplen(handle, longestFrame)
        pcap_set_promisc(handle, 1)
        pcap_set_timeout(handle, delay)
        pcap_set_buffer_size(handle, kernelBuffer)
        // Where it is not known, time comes in microseconds.
        pcap_set_tstamp_precision(handle, PCAP_TSTAMP_PRECISION_NANO)
        pcap_set_protocol_linux(handle, PacketSocket.silence)
        let status = pcap_activate(handle)
        if let problem = problem(status) { throw CaptureOpenFault(problem, interface: interface, code: status) }
        let link = pcap_datalink(handle)
        guard link == DLT_EN10MB else { throw CaptureOpenFault(.notEthernet, interface: interface, code: link) }
    }

    private static func problem(_ status: CInt) -> CaptureOpenFault.Problem? {
        switch status {
        case PCAP_ERROR_NO_SUCH_DEVICE: .noSuchInterface
        case PCAP_ERROR_PERM_DENIED, PCAP_ERROR_PROMISC_PERM_DENIED: .noPermission
        case PCAP_ERROR_IFACE_NOT_UP: .interfaceDown
        case PCAP_WARNING_PROMISC_NOTSUP: .notPromiscuous
        // Other warnings are about the precision of times.
        default: status < 0 ? .other : nil
        }
    }

    /// Puts the filter into the kernel, and makes sure that it is there and stays.
    private static func narrow(
        _ handle: OpaquePointer, _ interface: String, to filter: CaptureFilter
    ) throws(CaptureOpenFault) {
        var program = bpf_program()
        // No filter of ours asks for a network's broadcast address, for which alone the mask is needed.
        guard pcap_compile(handle, &program, filter.expression, 1, .max) == 0 else {
            throw CaptureOpenFault(.filterNotInKernel, interface: interface, code: 0)
        }
        defer { pcap_freecode(&program) }
        let length = Int(program.bf_len)
        let socket = PacketSocket(descriptor: pcap_fileno(handle))
        guard pcap_setfilter(handle, &program) == 0, socket.filterInstructions == length, socket.lockFilter() else {
            throw CaptureOpenFault(.filterNotInKernel, interface: interface, code: CInt(clamping: length))
        }
    }

    /// Lets frames come to the filter.
    private static func release(
        _ handle: OpaquePointer, _ interface: String, _ index: UInt32
    ) throws(CaptureOpenFault) {
        var message = [CChar](repeating: 0, count: Int(PCAP_ERRBUF_SIZE))
        guard pcap_setnonblock(handle, 1, &message) == 0 else {
            throw CaptureOpenFault(.other, interface: interface, code: PCAP_ERROR)
        }
        let status = PacketSocket(descriptor: pcap_fileno(handle)).receiveEverything(of: index)
        switch status {
        case 0: break
        case ENETDOWN: throw CaptureOpenFault(.interfaceDown, interface: interface, code: status)
        case ENODEV: throw CaptureOpenFault(.noSuchInterface, interface: interface, code: status)
        default: throw CaptureOpenFault(.other, interface: interface, code: status)
        }
    }
}
