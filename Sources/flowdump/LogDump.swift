import FlowDecoding
import FlowModel
import Foundation

/// Reads one log file in chunks and prints its records.
struct LogDump {
    let format: any LogFormat

    func print(_ path: String) throws {
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        var buffer = LineBuffer()
        var anomalies: [Anomaly: Int] = [:]
        var lines = 0
        var isAtEnd = false
        while !isAtEnd {
            isAtEnd = try buffer.fill { space in try Self.read(file, into: space) } == 0
            buffer.takeLines(atEnd: isAtEnd) { block in
                lines += dump(block, firstLine: lines + 1, &anomalies)
            }
        }
        for (anomaly, count) in anomalies.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            FlowdumpCommand.complain("\(path): lines not read (\(anomaly.rawValue)): \(count)")
        }
    }

    /// Prints the records of `block`, counts its other lines, and returns how many lines it has.
    private func dump(_ block: Span<UInt8>, firstLine: Int, _ anomalies: inout [Anomaly: Int]) -> Int {
        var unreadable: [Anomaly] = []
        let count = LineScanner.lines(of: block) { line in
            switch read(block.extracting(line.range)) {
            case .flow(let record): Swift.print(RecordColumns.row(record, line: firstLine + line.ordinal))
            case .unreadable(let anomaly): unreadable.append(anomaly)
            }
        }
        for anomaly in unreadable { anomalies[anomaly, default: 0] += 1 }
        if count.empty > 0 { anomalies[.emptyLine, default: 0] += count.empty }
        if count.overlong > 0 { anomalies[.overlongLine, default: 0] += count.overlong }
        return count.lines
    }

    private func read(_ line: Span<UInt8>) -> RecordRead {
        switch format.identity(of: line) {
        case .fields(let identity): format.record(of: line, identity: identity)
        case .unreadable(let anomaly): .unreadable(anomaly)
        }
    }

    private static func read(_ file: FileHandle, into space: UnsafeMutableRawBufferPointer) throws -> Int {
        let wanted = min(space.count, LineBuffer.readSize)
        guard let data = try file.read(upToCount: wanted) else { return 0 }
        data.copyBytes(to: space)
        return data.count
    }
}
