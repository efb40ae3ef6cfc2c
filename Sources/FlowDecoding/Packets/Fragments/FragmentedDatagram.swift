/// One datagram of which fragments have come.
struct FragmentedDatagram {
    /// The longest payload of an IP packet without the jumbo option.
    static let mostBytes = 65_535
    /// Runs of bytes with holes between them. Fragments pass a network nearly in order; more holes than this are made.
    static let mostRuns = 64

    /// Of the fragment that came first: its devices, and the addresses.
    let cursor: PacketCursor
    /// From the beginning to the end of the furthest fragment, with zeros in the holes.
    private(set) var bytes: [UInt8] = []
    /// What of it has come: in order, neither overlapping nor touching.
    private(set) var runs: [Range<Int>] = []
    /// Known once the last fragment has come.
    private(set) var total: Int?
    private(set) var protocolNumber: UInt8
    /// IPv6 fragments overlapped: the datagram is void, with what still comes of it (RFC 5722 section 4).
    private(set) var isVoid = false
    /// It was complete once and was delivered; fragments that come again begin anew.
    private(set) var wasDelivered = false

    init(_ place: FragmentPlace, of cursor: PacketCursor) {
        self.cursor = cursor
        protocolNumber = place.protocolNumber
    }

    var isComplete: Bool {
        guard let total, runs.count == 1 else { return false }
        return runs[0] == 0..<total
    }

    /// The bytes from the beginning to the first hole; nil when the beginning is missing, void or delivered before.
    var beginning: Range<Int>? {
        guard !wasDelivered, !isVoid, let first = runs.first, first.lowerBound == 0 else { return nil }
        return first
    }

    /// - Returns: whether the fragment was taken. An exact duplicate is.
    mutating func add(_ piece: Span<UInt8>, at place: FragmentPlace, declaredLength: Int) -> Bool {
        let declaredEnd = place.offset + declaredLength
        guard !isVoid, !piece.isEmpty, declaredEnd <= FragmentedDatagram.mostBytes else { return false }
        // All but the last are whole units of eight bytes.
        guard place.isLast || declaredLength % 8 == 0 else { return false }
        guard agrees(end: declaredEnd, isLast: place.isLast) else { return false }
        let range = place.offset..<place.offset + piece.count
        if place.isVersion6, let isDuplicate = overlap(piece, range) {
            if !isDuplicate { makeVoid() }
            return isDuplicate
        }
        guard insert(piece, range) else { return false }
        if place.isLast { total = declaredEnd }
        if place.offset == 0 { protocolNumber = place.protocolNumber }
        return true
    }

    /// Forgets the bytes but not that there were such.
    mutating func markDelivered() {
        clear()
        wasDelivered = true
    }

    private mutating func makeVoid() {
        clear()
        isVoid = true
    }

    private mutating func clear() {
        bytes = []
        runs = []
        total = nil
    }

    private func agrees(end: Int, isLast: Bool) -> Bool {
        if let total { return isLast ? end == total : end <= total }
        return !isLast || end >= bytes.count
    }

    /// Nil when nothing of the range has come; else whether all of it has, with the same bytes.
    private func overlap(_ piece: Span<UInt8>, _ range: Range<Int>) -> Bool? {
        guard let run = runs.first(where: { $0.overlaps(range) }) else { return nil }
        guard run.lowerBound <= range.lowerBound, range.upperBound <= run.upperBound else { return false }
        for index in range where bytes[index] != piece[index - range.lowerBound] { return false }
        return true
    }

    /// Bytes that came first stay: what a receiver does with an overlap differs, and two readings are worse than one.
    private mutating func insert(_ piece: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let low = runs.firstIndex { $0.upperBound >= range.lowerBound } ?? runs.count
        let high = runs[low...].firstIndex { $0.lowerBound > range.upperBound } ?? runs.count
        guard runs.count < FragmentedDatagram.mostRuns || low < high else { return false }
        if bytes.count < range.upperBound {
            bytes.append(contentsOf: repeatElement(0, count: range.upperBound - bytes.count))
        }
        var position = range.lowerBound
        for run in runs[low..<high] {
            fill(position..<max(position, run.lowerBound), from: piece, startingAt: range.lowerBound)
            position = max(position, run.upperBound)
        }
        fill(position..<max(position, range.upperBound), from: piece, startingAt: range.lowerBound)
        var whole = range
        for run in runs[low..<high] {
            whole = min(whole.lowerBound, run.lowerBound)..<max(whole.upperBound, run.upperBound)
        }
        runs.replaceSubrange(low..<high, with: CollectionOfOne(whole))
        return true
    }

    private mutating func fill(_ range: Range<Int>, from piece: Span<UInt8>, startingAt start: Int) {
        var target = bytes.mutableSpan
        for index in range { target[index] = piece[index &- start] }
    }
}
