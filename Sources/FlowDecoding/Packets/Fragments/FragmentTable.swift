/// The datagrams that wait for fragments. Bounded, whatever is sent.
struct FragmentTable {
    /// A school's line has a handful at a time (long DNS replies, tunnels); looking through these costs less than a hash.
    static let mostDatagrams = 128
    /// Room for the 128 at an ordinary 16 KiB. Whole datagrams of 64 KiB come from tests and attacks.
    static let mostBytes = 2 * 1024 * 1024
    /// What Linux waits (`ipfrag_time`), in nanoseconds of the capture's own time.
    static let lifetime: Int64 = 30_000_000_000

    /// What is looked through, apart from the datagrams, which are large.
    private struct Entry {
        let key: FragmentKey
        /// In the order of arrival.
        let serial: Int
        let deadline: Int64
    }

    /// When the first of them is too old.
    private(set) var deadline = Int64.max
    private var entries: [Entry] = []
    /// In the order of the entries.
    private var datagrams: [FragmentedDatagram] = []
    private var bytes = 0
    private var arrivals = 0

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
        for index in entries.indices where entries[index].deadline <= nanoseconds { return remove(at: index) }
        return nil
    }

    /// Takes out the oldest when there are more than the bounds allow.
    mutating func takeExcess() -> FragmentedDatagram? {
        guard entries.count > FragmentTable.mostDatagrams || bytes > FragmentTable.mostBytes else { return nil }
        return takeOldest()
    }

    mutating func takeOldest() -> FragmentedDatagram? {
        guard !entries.isEmpty else { return nil }
        var oldest = 0
        for index in entries.indices where entries[index].serial < entries[oldest].serial { oldest = index }
        return remove(at: oldest)
    }

    private mutating func index(of place: FragmentPlace, _ cursor: PacketCursor, at nanoseconds: Int64) -> Int {
        let key = FragmentKey(place, of: cursor)
        for index in entries.indices where entries[index].key == key { return index }
        let (end, overflows) = nanoseconds.addingReportingOverflow(FragmentTable.lifetime)
        let entry = Entry(key: key, serial: arrivals, deadline: overflows ? .max : end)
        arrivals += 1
        entries.append(entry)
        datagrams.append(FragmentedDatagram(place, of: cursor))
        deadline = min(deadline, entry.deadline)
        return entries.count - 1
    }

    /// The last takes its place.
    private mutating func remove(at index: Int) -> FragmentedDatagram {
        entries.swapAt(index, entries.count - 1)
        datagrams.swapAt(index, datagrams.count - 1)
        entries.removeLast()
        let datagram = datagrams.removeLast()
        bytes -= datagram.bytes.count
        deadline = .max
        for index in entries.indices { deadline = min(deadline, entries[index].deadline) }
        return datagram
    }
}
