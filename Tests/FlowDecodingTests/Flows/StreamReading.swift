import FlowDecoding

/// What a reader of one direction made of a stream that begins at number 0.
struct StreamReading {
    private(set) var reader: StreamReader
    /// Kind and name, a `?` behind those that may be a cover.
    private(set) var names: [String] = []
    private(set) var times: [Int64] = []
    private(set) var messages = 0
    private var now: Int64 = 0
    private var place = 0

    init(isOnDNSPort: Bool = false) { reader = StreamReader(startingAt: 0, isOnDNSPort: isOnDNSPort) }

    /// Each piece is a segment.
    init(_ pieces: [[UInt8]], isOnDNSPort: Bool = false, ends: Bool = false) {
        self.init(isOnDNSPort: isOnDNSPort)
        for piece in pieces { take(piece) }
        if ends { finish() }
    }

    /// Takes a segment at a place, or behind the last one. The time of each is its number.
    mutating func take(_ bytes: [UInt8], at place: Int? = nil, isDoubtful: Bool = false) {
        let place = place ?? self.place
        var findings: [StreamReader.Finding] = []
        reader.take(
            bytes.span, at: UInt32(truncatingIfNeeded: place), nanoseconds: now, isDoubtful: isDoubtful
        ) { findings.append($0) }
        now += 1
        self.place = place + bytes.count
        note(findings)
    }

    mutating func finish() {
        var findings: [StreamReader.Finding] = []
        reader.finish { findings.append($0) }
        note(findings)
    }

    private mutating func note(_ findings: [StreamReader.Finding]) {
        for finding in findings {
            switch finding {
            case .name(let name, let since):
                names.append(written(name) + (name.isCover ? "?" : ""))
                times.append(since)
            case .message(let message, let since):
                names += message.names.map { "dns " + String(decoding: $0, as: UTF8.self) }
                times.append(since)
                messages += 1
            }
        }
    }
}
