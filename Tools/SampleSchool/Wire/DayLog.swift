import FlowModel

/// The lines of one day, written as they come and handed out in the order in which Squid would have logged them.
struct DayLog {
    private struct Entry {
        let end: Int64
        let offset: Int
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []

    var count: Int { entries.count }

    mutating func append(_ line: SquidLine) {
        entries.append(Entry(end: line.end.milliseconds, offset: bytes.count))
        line.write(to: &bytes)
    }

    /// All lines by end of transaction; lines of the same millisecond keep the order in which they were made.
    func ordered() -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for index in entries.indices.sorted(by: precedes) {
            let end = index + 1 < entries.count ? entries[index + 1].offset : bytes.count
            result.append(contentsOf: bytes[entries[index].offset..<end])
        }
        return result
    }

    private func precedes(_ left: Int, _ right: Int) -> Bool {
        let (first, second) = (entries[left].end, entries[right].end)
        return first == second ? left < right : first < second
    }
}
