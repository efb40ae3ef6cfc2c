/// A place in the bytes of a table that knows its line and column, both counted from 1.
struct CSVCursor {
    private let bytes: [UInt8]
    private var position: Int
    private(set) var line = 1
    private var lineStart: Int

    /// Begins after a byte order mark, as spreadsheets write it.
    init(_ bytes: [UInt8]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        self.bytes = bytes
        self.position = bytes.starts(with: mark) ? mark.count : 0
        self.lineStart = position
    }

    /// The byte here; nil at the end.
    var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// The byte after it; nil when there is none.
    var next: UInt8? { position + 1 < bytes.count ? bytes[position + 1] : nil }

    /// From here on.
    var rest: ArraySlice<UInt8> { bytes[position...] }

    /// In bytes.
    var column: Int { position - lineStart + 1 }

    /// To the next byte; a line begins after each LF.
    mutating func step() {
        guard let byte else { return }
        position += 1
        if byte == UInt8(ascii: "\n") { (line, lineStart) = (line + 1, position) }
    }

    /// To the beginning of the next line.
    mutating func skipLine() {
        while let byte, byte != UInt8(ascii: "\n") { step() }
        step()
    }

    mutating func skipAll() { position = bytes.count }

    /// A comma or either byte of a line end; all of them stand for themselves inside quotes only.
    static func endsField(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
}
