/// Walks over one line of `allowed_signers`.
struct SignerLineReader {
    private let bytes: [UInt8]
    private let line: Int
    private(set) var position = 0

    init(_ bytes: [UInt8], line: Int) {
        self.bytes = bytes
        self.line = line
    }

    /// The byte at the position; nil at the end of the line.
    var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func skipBlanks() {
        while let byte = current, SignerLineReader.isBlank(byte) { position += 1 }
    }

    /// The text up to the next blank or the end.
    mutating func field() -> String {
        text { !SignerLineReader.isBlank($0) }
    }

    /// The text as long as `belongs` holds.
    mutating func text(while belongs: (UInt8) -> Bool) -> String {
        let start = position
        while let byte = current, belongs(byte) { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// Steps over `byte` when it comes next.
    mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        position += 1
        return true
    }

    /// Whether the field at the position is the name of a kind of key rather than a list of options. OpenSSH decides alike:
    /// what reads as a key is one.
    func startsKey() -> Bool {
        var ahead = self
        let word = ahead.field()
        return !word.contains("=") && (word.hasPrefix("ssh-") || word.hasPrefix("sk-") || word.hasPrefix("ecdsa-"))
    }

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    /// The fault at `place`, or at the position.
    func fault(_ problem: SignerLineFault.Problem, at place: Int? = nil) -> SignerLineFault {
        SignerLineFault(line: line, column: (place ?? position) + 1, problem: problem)
    }
}
