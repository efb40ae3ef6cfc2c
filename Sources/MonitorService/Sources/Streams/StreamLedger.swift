import FlowDecoding
import Synchronization

/// The counts of one listener, kept from all its connections at once.
final class StreamLedger: Sendable {
    private struct State {
        var counts = StreamCounts()
        var port: Int?
    }
    private let state = Mutex(State())

    var counts: StreamCounts { state.withLock { $0.counts } }

    /// The port that the kernel gave; nil while nothing listens.
    var port: Int? {
        get { state.withLock { $0.port } }
        set { state.withLock { $0.port = newValue } }
    }

    func refuse(_ refusal: StreamRefusal) {
        state.withLock { $0.counts.refused[refusal, default: 0] += 1 }
    }

    /// Counts the lines of a block of whole lines.
    func count(_ block: Span<UInt8>) {
        let seen = LineScanner.lines(of: block) { _ in }
        state.withLock {
            $0.counts.lines += seen.lines
            if seen.overlong > 0 { $0.counts.refused[.overlong, default: 0] += seen.overlong }
        }
    }

    func addLost(_ datagrams: Int) {
        state.withLock { $0.counts.lostDatagrams += datagrams }
    }

    /// Takes one more connection, unless there are `limit`.
    func opened(limit: Int) -> Bool {
        state.withLock {
            guard $0.counts.openConnections < limit else { return false }
            $0.counts.openConnections += 1
            return true
        }
    }

    func closed() {
        state.withLock { $0.counts.openConnections -= 1 }
    }
}
