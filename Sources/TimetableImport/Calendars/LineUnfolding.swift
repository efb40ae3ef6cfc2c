/// Joins the physical lines of an iCalendar file to content lines: a line that begins with a blank or a tab continues the
/// one before it (RFC 5545 section 3.1). Works on bytes, because exporters fold in the middle of a character.
struct LineUnfolding {
    /// A content line and where its pieces stand.
    struct Unfolded {
        private(set) var bytes: [UInt8] = []
        /// For each piece: where it begins in `bytes`, its physical line, and whether it continues another.
        private var pieces: [(offset: Int, line: Int)] = []

        /// The first physical line.
        var line: Int { pieces.first?.line ?? 0 }

        fileprivate mutating func add(_ piece: ArraySlice<UInt8>, line: Int) {
            pieces.append((bytes.count, line))
            bytes += piece
        }

        /// The physical line of one byte, and its column in it, both counted from 1.
        func place(of offset: Int) -> (line: Int, column: Int) {
            guard let piece = pieces.last(where: { $0.offset <= offset }) else { return (line, 1) }
            let foldBlank = piece.offset == 0 && piece.line == line ? 0 : 1
            return (piece.line, offset - piece.offset + 1 + foldBlank)
        }
    }

    private let bytes: [UInt8]
    private var position: Int
    private var line = 0

    /// A byte order mark is passed over.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        self.position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next content line that is not empty; nil at the end. Lines end with CRLF or LF.
    mutating func next() -> Unfolded? {
        while position < bytes.count {
            var unfolded = Unfolded()
            unfolded.add(physicalLine(), line: line)
            while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 {
                position += 1
                unfolded.add(physicalLine(), line: line)
            }
            if unfolded.bytes.contains(where: { $0 != 0x20 && $0 != 0x09 }) { return unfolded }
        }
        return nil
    }

    private mutating func physicalLine() -> ArraySlice<UInt8> {
        line += 1
        let start = position
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        position = min(end + 1, bytes.count)
        return end > start && bytes[end - 1] == 0x0D ? bytes[start..<end - 1] : bytes[start..<end]
    }
}
