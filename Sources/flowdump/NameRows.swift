import FlowDecoding
import FlowModel

/// Rows of names as bytes: a capture of an hour holds tens of thousands, and a string for each column would cost more than
/// finding them.
struct NameRows {
    static let header = "capture\tkind\thost\tclient_ip\tclient_port\tserver_ip\tserver_port\ttime"

    /// The first column, with the tab behind it.
    private let start: [UInt8]
    private var bytes: [UInt8] = []

    init(capture: String) {
        self.start = Array(capture.utf8) + [UInt8(ascii: "\t")]
    }

    mutating func add(_ flow: NamedFlow) {
        bytes += start
        bytes += flow.name.kind.rawValue.utf8
        bytes.append(UInt8(ascii: "\t"))
        bytes += NameText.bytes(of: flow.name.bytes)
        bytes.append(UInt8(ascii: "\t"))
        add(flow.client)
        add(flow.server)
        let (seconds, rest) = flow.nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        bytes += "\(seconds).\(String(1_000_000_000 + rest.magnitude).dropFirst())\n".utf8
    }

    private mutating func add(_ end: FlowKey.Endpoint) {
        if end.address.isIPv4 {
            for shift in [24, 16, 8] as [UInt64] { add(end.address.low >> shift & 0xff, before: ".") }
            add(end.address.low & 0xff, before: "\t")
        } else {
            bytes += "\(end.address)\t".utf8
        }
        add(UInt64(end.port), before: "\t")
    }

    /// A number of up to five digits.
    private mutating func add(_ number: UInt64, before separator: Unicode.Scalar) {
        var power: UInt64 = 10_000
        while power > 1, number < power { power /= 10 }
        while power > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(number / power % 10))
            power /= 10
        }
        bytes.append(UInt8(ascii: separator))
    }

    /// Prints what was added since.
    mutating func print() {
        guard !bytes.isEmpty else { return }
        Swift.print(String(decoding: bytes, as: UTF8.self), terminator: "")
        bytes.removeAll(keepingCapacity: true)
    }
}
