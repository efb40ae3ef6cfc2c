/// The datagrams that wait for fragments, the oldest first. Bounded, whatever is sent.
struct FragmentTable {
    /// A school's line has a handful at a time (long DNS replies, tunnels); looking through these costs less than a hash.
    static let mostDatagrams = 128
    /// Room for the 128 at an ordinary 16 KiB. Whole datagrams of 64 KiB come from tests and attacks.
    static let mostBytes = 2 * 1024 * 1024
    /// What Linux waits (`ipfrag_time`), in nanoseconds of the capture's own time.
    static let lifetime: Int64 = 30_000_000_000

    /// When the first of them is too old.
    private(set) var deadline = Int64.max
    private var datagrams: [FragmentedDatagram] = []
    private var bytes = 0

    var isOverfull: Bool { datagrams.count > FragmentTable.mostDatagrams || bytes > FragmentTable.mostBytes }

    enum Outcome {
        case held
        case refused
        case complete(FragmentedDatagram)
    }

    mutating func add(
        _ place: FragmentPlace, _ all: Span<UInt8>, of cursor: PacketCursor, at nanoseconds: Int64
    ) -> Outcome {
        let index = index(of: place, cursor, at: nanoseconds)
        let before = datagrams[index].bytes.count
        let piece = all.extracting(cursor.offset..<cursor.end)
        let isTaken = datagrams[index].add(piece, at: place, declaredLength: cursor.declaredEnd - cursor.offset)
        bytes += datagrams[index].bytes.count - before
        guard isTaken else { return .refused }
        guard datagrams[index].isComplete else { return .held }
        let complete = datagrams[index]
        datagrams[index].markDelivered()
        bytes -= complete.bytes.count
        return .complete(complete)
    }

    /// Takes out one that is too old; nil when none is.
    mutating func takeExpired(at nanoseconds: Int64) -> FragmentedDatagram? {
        guard nanoseconds >= deadline else { return nil }
        let index = datagrams.firstIndex { FragmentTable.end(of: $0) <= nanoseconds }
        return index.map { remove(at: $0) }
    }

    mutating func takeOldest() -> FragmentedDatagram? {
        datagrams.isEmpty ? nil : remove(at: 0)
    }

    private mutating func index(of place: FragmentPlace, _ cursor: PacketCursor, at nanoseconds: Int64) -> Int {
        let key = FragmentKey(place, of: cursor)
        if let index = datagrams.firstIndex(where: { $0.key == key }) { return index }
        let datagram = FragmentedDatagram(place, of: cursor, at: nanoseconds)
        datagrams.append(datagram)
        deadline = min(deadline, FragmentTable.end(of: datagram))
        return datagrams.count - 1
    }

    private mutating func remove(at index: Int) -> FragmentedDatagram {
        let datagram = datagrams.remove(at: index)
        bytes -= datagram.bytes.count
        deadline = datagrams.reduce(Int64.max) { min($0, FragmentTable.end(of: $1)) }
        return datagram
    }

    private static func end(of datagram: FragmentedDatagram) -> Int64 {
        let (end, overflows) = datagram.started.addingReportingOverflow(lifetime)
        return overflows ? .max : end
    }
}
