import Synchronization

/// Where the connections of one listener put their lines, and from where they are taken in blocks: while one block is being
/// taken, the next one gathers. Memory is bounded by the size of a block and one read of every connection.
final class LineGathering: Sendable {
    private struct State {
        var lines: [UInt8] = []
        var isFinished = false
        var taker: CheckedContinuation<[UInt8]?, Never>?
        var waiting: [CheckedContinuation<Void, Never>] = []
    }
    private let state = Mutex(State())
    private let bound: Int

    init(bound: Int) {
        self.bound = bound
    }

    /// Adds whole lines. They may go over the bound; `room` waits until there is less again.
    func add(_ block: Span<UInt8>) {
        guard !block.isEmpty else { return }
        state.withLock { state in
            state.lines.append(block)
            Self.serve(&state)
        }
    }

    /// Returns when there is room for more, or when nothing more will be taken. One caller's bytes never wait for another's.
    func room() async {
        await withCheckedContinuation { continuation in
            state.withLock { state in
                if state.isFinished || state.lines.count < bound {
                    continuation.resume()
                } else {
                    state.waiting.append(continuation)
                }
            }
        }
    }

    /// All lines that are there, as soon as there are some; nil when all were taken and no more will come. For one caller.
    func next() async -> [UInt8]? {
        await withCheckedContinuation { continuation in
            state.withLock { state in
                state.taker = continuation
                Self.serve(&state)
            }
        }
    }

    /// No more lines will come; what is there can still be taken.
    func finish() {
        state.withLock { state in
            state.isFinished = true
            Self.serve(&state)
        }
    }

    private static func serve(_ state: inout State) {
        if let taker = state.taker, !state.lines.isEmpty || state.isFinished {
            taker.resume(returning: state.lines.isEmpty ? nil : state.lines)
            state.taker = nil
            state.lines = []
        }
        guard state.lines.isEmpty || state.isFinished else { return }
        for waiter in state.waiting { waiter.resume() }
        state.waiting = []
    }
}
