/// One word of a catalogue line.
struct CatalogueToken: Equatable {
    let text: String
    /// Of its first byte, counted from 1.
    let column: Int
    /// It stood in double quotes: a name or a sentence, never a keyword.
    let quoted: Bool
}

/// Cuts one catalogue line into words. Blanks and tabs part words; `#` at the start of a word begins a comment.
struct CatalogueTokeniser {
    /// Why a line could not be cut into words.
    struct Fault: Error {
        let column: Int
        let problem: String
        let hint: String
    }

    private let bytes: ArraySlice<UInt8>
    private var position: Int

    /// `bytes` is the line without its line end.
    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        self.position = bytes.startIndex
    }

    static func tokens(_ line: ArraySlice<UInt8>) throws(Fault) -> [CatalogueToken] {
        var tokeniser = CatalogueTokeniser(line)
        try tokeniser.refuseControlBytes()
        var tokens: [CatalogueToken] = []
        while let token = try tokeniser.next() { tokens.append(token) }
        return tokens
    }

    private func refuseControlBytes() throws(Fault) {
        guard let index = bytes.firstIndex(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7f }) else { return }
        throw Fault(column: column(index), problem: "control character", hint: "remove it")
    }

    private mutating func next() throws(Fault) -> CatalogueToken? {
        while position < bytes.endIndex, Self.isBlank(bytes[position]) { position += 1 }
        guard position < bytes.endIndex, bytes[position] != UInt8(ascii: "#") else { return nil }
        return bytes[position] == UInt8(ascii: "\"") ? try quoted() : try bare()
    }

    private mutating func bare() throws(Fault) -> CatalogueToken {
        let start = position
        while position < bytes.endIndex, !Self.isBlank(bytes[position]) { position += 1 }
        return CatalogueToken(text: try text(start..<position), column: column(start), quoted: false)
    }

    private mutating func quoted() throws(Fault) -> CatalogueToken {
        let start = position
        guard let end = bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "\"")) else {
            throw Fault(column: column(start), problem: "the quotation is not closed", hint: "end it with \"")
        }
        position = end + 1
        guard position == bytes.endIndex || Self.isBlank(bytes[position]) else {
            throw Fault(
                column: column(position), problem: "text directly after a quotation",
                hint: "put a blank between them; a quotation cannot hold a double quote")
        }
        return CatalogueToken(text: try text(start + 1..<end), column: column(start), quoted: true)
    }

    private func text(_ range: Range<Int>) throws(Fault) -> String {
        guard let text = String(validating: bytes[range], as: UTF8.self) else {
            throw Fault(column: column(range.lowerBound), problem: "not UTF-8 text", hint: "save the file as UTF-8")
        }
        return text
    }

    private func column(_ index: Int) -> Int { index - bytes.startIndex + 1 }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
