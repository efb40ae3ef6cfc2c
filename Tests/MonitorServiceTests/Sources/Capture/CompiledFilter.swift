import CLibpcap
import Testing

/// A filter as libpcap compiles it for an Ethernet, run over bytes in memory.
final class CompiledFilter {
    private let handle: OpaquePointer
    private var program = bpf_program()

    init(_ expression: String) throws {
        handle = try #require(pcap_open_dead(DLT_EN10MB, 262_144))
        let status = pcap_compile(handle, &program, expression, 1, .max)
        try #require(status == 0, "\(String(cString: pcap_geterr(handle))): \(expression)")
    }

    deinit {
        pcap_freecode(&program)
        pcap_close(handle)
    }

    var instructions: Int { Int(program.bf_len) }

    func matches(_ frame: [UInt8]) -> Bool {
        var header = pcap_pkthdr()
        header.caplen = UInt32(frame.count)
        header.len = UInt32(frame.count)
        return pcap_offline_filter(&program, &header, frame) != 0
    }
}
