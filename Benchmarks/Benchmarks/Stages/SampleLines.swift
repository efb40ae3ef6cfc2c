import FlowDecoding
import FlowModel
import SampleSchool

/// The sample school's log in memory, and what its stages need.
struct SampleLines {
    let log: [UInt8]
    /// Without their line feeds.
    let lines: [Range<Int>]
    let hosts: [[UInt8]]
    /// The same one after the other, and where each stands: nothing is counted that is not a lookup.
    let names: [UInt8]
    let places: [Range<Int>]

    /// The accounts of the sample authorisation, as they are compared.
    static let users = ["a.archer", "a.archer@littletown.example", #"littletown\a.archer"#].map { Array($0.utf8) }

    init() {
        var log: [UInt8] = []
        SampleLog(lines: SampleLog.ordinaryLines, seed: 1).make(log: { log += $0 }, truth: { _ in })
        var start = 0
        var lines: [Range<Int>] = []
        for (index, byte) in log.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(start..<index)
            start = index + 1
        }
        self.hosts = lines.compactMap { range in
            guard case .flow(let record) = SampleLines.record(of: Array(log[range])) else { return nil }
            return record.host.map { Array($0.text.utf8) }
        }
        var names: [UInt8] = []
        self.places = hosts.map { host in
            names += host
            return names.count - host.count..<names.count
        }
        self.names = names
        self.log = log
        self.lines = lines
    }

    private static func record(of line: [UInt8]) -> RecordRead? {
        let format = SquidNativeFormat()
        guard case .fields(let identity) = format.identity(of: line.span) else { return nil }
        return format.record(of: line.span, identity: identity)
    }
}
