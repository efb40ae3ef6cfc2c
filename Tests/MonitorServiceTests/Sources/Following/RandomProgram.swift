import FlowDecoding
import Foundation

/// A log and its reader, to which one thing after the other happens by chance; the same for the same seed.
struct RandomProgram {
    let reader: LogReader
    /// Whole lines that were written since reading began.
    private(set) var lines: [String] = []
    /// A line lay across the cut of a copied log, and is none.
    private(set) var cutsLines = false
    /// What was done, for the message of a failed test.
    private(set) var steps: [String] = []

    private let log: RotatingLog
    private var random: SplitMix64
    private let isDated: Bool
    /// A log is rotated in one way: renamed and made anew, or copied and cut.
    private let isCopied: Bool
    /// Files stay so short that their beginnings tell little.
    private let isSlow: Bool
    /// Lines come in large pieces, and some are longer than a line may be.
    private let isBusy: Bool
    /// Nobody follows: the next poll is the first of its process.
    private var isDown = false
    private var count = 0
    /// What of the current line was not written yet.
    private var rest: Substring = ""
    /// The current line was begun before a cut.
    private var isCut = false
    /// The file was moved away, and the program has not opened the new one.
    private var isMovedAway = false

    init(seed: UInt64, in folder: URL) throws {
        random = SplitMix64(seed: seed)
        isDated = Bool.random(using: &random)
        isCopied = Bool.random(using: &random)
        isSlow = Int.random(in: 0..<4, using: &random) == 0
        isBusy = !isSlow && Int.random(in: 0..<2, using: &random) == 0
        log = try RotatingLog(in: folder)
        try log.write("1794999999.000 " + String(repeating: "before ", count: 12) + "\n")
        reader = LogReader(log.path)
        try reader.poll()
        reader.commit()
    }

    mutating func step() throws {
        switch Int.random(in: 0..<22, using: &random) {
        case 0..<8: try append()
        case 8..<13: try poll()
        case 13, 14: try restart()
        case 15, 16: try isCopied ? copyAndTruncate() : moveAway()
        case 17, 18: try reopen()
        case 19: try kill()
        case 20: reader.commit()
        default: try compress()
        }
    }

    mutating func finish() throws {
        try reopen()
        try completeLine()
        try append()
        try completeLine()
        try reader.finish()
    }

    /// A piece of a line, or the ends and beginnings of several.
    private mutating func append() throws {
        steps.append("append")
        var text = ""
        for _ in 0..<Int.random(in: 1...(isSlow ? 1 : 6), using: &random) {
            if rest.isEmpty { begin() }
            let piece = rest.prefix(Int.random(in: 1...(isSlow ? 12 : isBusy ? 900 : 60), using: &random))
            rest = rest.dropFirst(piece.count)
            text += piece
            if isBusy, rest.count > 1_000, Bool.random(using: &random) {
                let more = rest.prefix(Int.random(in: 1...60_000, using: &random))
                rest = rest.dropFirst(more.count)
                text += more
            }
        }
        try log.write(text)
    }

    private mutating func begin() {
        count += 1
        // Never the same for long: pieces of two lines must not look alike.
        let words = (0..<Int.random(in: 0...5, using: &random)).map { _ in String(random.next(), radix: 36) }
        let line = "\(1_795_000_000 + count).123 " + words.joined(separator: " ")
        if isBusy, Int.random(in: 0..<15, using: &random) == 0 { return beginOverlong() }
        lines.append(line)
        isCut = false
        rest = Substring(line + "\n")
    }

    private mutating func beginOverlong() {
        var line = "\(1_795_000_000 + count).123 "
        while line.utf8.count < 70_000 { line += String(random.next(), radix: 36) }
        lines.append(String(line.prefix(LineLimit.longest + 1)))
        isCut = false
        rest = Substring(line + "\n")
    }

    private mutating func completeLine() throws {
        try log.write(String(rest))
        rest = ""
    }

    private mutating func poll() throws {
        let budget = Bool.random(using: &random) ? 1 << 20 : Int.random(in: 1...300, using: &random)
        let refuses = Int.random(in: 0..<6, using: &random) == 0
        steps.append("poll(\(budget)\(refuses ? ", refuses" : ""))")
        isDown = false
        do {
            try reader.poll(after: Int64.random(in: 0...40_000, using: &random), budget: budget, refuses: refuses)
        } catch is LogReader.Refusal {}
    }

    private mutating func restart() throws {
        steps.append("restart")
        isDown = true
        try reader.restart()
    }

    private mutating func kill() throws {
        steps.append("kill")
        isDown = true
        try reader.kill()
    }

    private mutating func moveAway() throws {
        guard !isMovedAway else { return }
        steps.append("moveAway")
        isMovedAway = true
        try log.moveAway(dated: isDated)
        if Bool.random(using: &random) { try log.create() }
        if isDown { try reopen() }
    }

    /// A program opens its file anew between two lines.
    private mutating func reopen() throws {
        guard isMovedAway else { return }
        steps.append("reopen")
        isMovedAway = false
        try completeLine()
        try log.reopen()
    }

    private mutating func copyAndTruncate() throws {
        steps.append("copyAndTruncate")
        if !rest.isEmpty, !isCut {
            lines.removeLast()
            (isCut, cutsLines) = (true, true)
        }
        try log.copyAndTruncate(dated: isDated) { if Bool.random(using: &random) { try poll() } }
    }

    private mutating func compress() throws {
        guard !isMovedAway, let suffix = try log.plainSuffixes().randomElement(using: &random) else { return }
        steps.append("compress(\(suffix))")
        try log.compress(suffix)
    }
}

/// A seeded generator (Steele, Lea and Flood, 2014), so that a property that fails fails again.
private struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
