import Foundation

/// The CSV file of a soak, a row each time.
final class SoakTable {
    private let file: FileHandle

    init(_ place: URL) throws {
        try Data("seconds,phase,rss_kib,cpu_percent,lines,drops,lag_ms\n".utf8).write(to: place)
        file = try FileHandle(forWritingTo: place)
        try file.seekToEnd()
    }

    func add(_ sample: SoakSample, phase: String) throws {
        let lag = sample.lag.map { String($0) } ?? ""
        let cells = [
            String(sample.seconds), phase, String(sample.residentKiB), SoakSample.text(sample.cpuPercent),
            String(sample.lines), String(sample.drops), lag,
        ]
        try file.write(contentsOf: Data((cells.joined(separator: ",") + "\n").utf8))
    }
}
