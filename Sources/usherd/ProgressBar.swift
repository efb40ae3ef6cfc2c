import Voice

/// A line at the terminal that tells how far reading has come; silent when nobody is looking.
struct ProgressBar {
    /// Bytes between two drawings: often enough to move, seldom enough to cost nothing.
    private static let step = 16 << 20
    private static let width = 40

    private let console: Console
    private let total: Int?
    private var next = 0

    init(console: Console, total: Int?) {
        self.console = console
        self.total = total
    }

    mutating func show(_ bytes: Int) {
        guard bytes >= next, console.isAttended else { return }
        next = bytes + Self.step
        let megabytes = bytes / 1_000_000
        guard let total, total > 0 else {
            console.prompt("\r\(megabytes) MB ")
            return
        }
        let done = min(Self.width, bytes * Self.width / total)
        let bar = String(repeating: "#", count: done) + String(repeating: ".", count: Self.width - done)
        console.prompt("\r[\(bar)] \(megabytes) of \(total / 1_000_000) MB ")
    }

    func clear() {
        guard next > 0, console.isAttended else { return }
        console.prompt("\r\u{1B}[K")
    }
}
