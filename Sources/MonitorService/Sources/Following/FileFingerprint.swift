import Custody

/// How a file begins. A log only ever grows at its end, so its beginning tells it from every other, in a copy and in a
/// compressed one too.
struct FileFingerprint: Hashable, Sendable {
    /// Bytes that are looked at, at most.
    static let longest = 1024

    /// Bytes that were there to be looked at.
    let length: Int
    let digest: ContentDigest
    /// It holds a whole line, with its time, or is as long as it may be. A piece of a line says too little to recognise a file
    /// among others.
    let isTelling: Bool

    /// Of the first up to `longest` bytes of a file.
    init(of beginning: [UInt8]) {
        length = beginning.count
        digest = ContentDigest(of: beginning)
        isTelling = beginning.count >= FileFingerprint.longest || beginning.contains(UInt8(ascii: "\n"))
    }

    /// One that was kept. Only telling ones are.
    init(kept digest: ContentDigest, length: Int) {
        self.length = length
        self.digest = digest
        self.isTelling = true
    }

    /// Whether a file that begins with `beginning` is this one, as it was or grown.
    func matches(_ beginning: [UInt8]) -> Bool {
        guard beginning.count >= length else { return false }
        return ContentDigest(of: Array(beginning.prefix(length))) == digest
    }
}
