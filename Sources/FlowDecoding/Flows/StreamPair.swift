/// The two directions of a TCP flow, while anything is read in them.
final class StreamPair {
    private var lower: StreamReader?
    private var upper: StreamReader?

    var readers: [(reader: StreamReader, isFromLower: Bool)] {
        [(lower, true), (upper, false)].compactMap { reader, isFromLower in reader.map { ($0, isFromLower) } }
    }

    /// Takes the reader of one direction out, so that it is changed in place.
    func take(_ isFromLower: Bool) -> StreamReader? {
        if isFromLower {
            defer { lower = nil }
            return lower
        }
        defer { upper = nil }
        return upper
    }

    func put(_ reader: StreamReader, _ isFromLower: Bool) {
        if isFromLower { lower = reader } else { upper = reader }
    }
}
