import FlowDecoding
import FlowModel

/// Rows of names as bytes: a capture of an hour holds tens of thousands, and a string for each column would cost more than
/// finding them.
struct NameRows {
    static let header = "capture\tkind\thost\tclient_ip\tclient_port\tserver_ip\tserver_port\ttime"

    /// The first column, with the tab behind it.
    private let start: [UInt8]
    private var bytes: [UInt8] = []
    /// The text of each address, with the tab behind it; a school has some thousand.
    private var texts: [IPAddress: [UInt8]] = [:]

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
        bytes += String(seconds).utf8
        bytes.append(UInt8(ascii: "."))
        bytes += String(1_000_000_000 + rest.magnitude).utf8.dropFirst()
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func add(_ end: FlowKey.Endpoint) {
        if texts[end.address] == nil { texts[end.address] = Array("\(end.address)\t".utf8) }
        bytes += texts[end.address] ?? []
        bytes += String(end.port).utf8
        bytes.append(UInt8(ascii: "\t"))
    }

    /// Prints what was added since.
    mutating func print() {
        guard !bytes.isEmpty else { return }
        Swift.print(String(decoding: bytes, as: UTF8.self), terminator: "")
        bytes.removeAll(keepingCapacity: true)
    }
}
