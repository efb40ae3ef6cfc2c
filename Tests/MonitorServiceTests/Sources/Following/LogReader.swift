import Custody
import FlowDecoding
import FlowModel
import MonitorService
import Testing

/// Whoever follows the log: keeps the lines and the position together, as the store does.
final class LogReader {
    let path: String
    private(set) var lines: [String] = []
    private(set) var caughtUp: [Bool] = []
    private(set) var lostBytes = 0
    private(set) var mayHaveLostMore = false
    private(set) var follower: LogFollower
    private var now = Timestamp(milliseconds: 1_795_000_000_000)

    private var committed: Commit?

    struct Refusal: Error {}

    private struct Commit {
        let position: FollowedPosition
        let lines: Int
    }

    init(_ path: String, resume: FollowedPosition? = nil) {
        self.path = path
        follower = LogFollower(path: path, resume: resume)
    }

    @discardableResult
    func poll(after milliseconds: Int64 = 1000, budget: Int = 1 << 20, refuses: Bool = false) throws
        -> FollowOutcome.State
    {
        now = now.adding(milliseconds: milliseconds)
        let outcome = try follower.poll(at: now, budget: budget) { block, facts in
            if refuses { throw Refusal() }
            let text = String(decoding: (0..<block.count).map { block[$0] }, as: UTF8.self)
            #expect(text.hasSuffix("\n"))
            lines += text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map {
                String($0.prefix(LineLimit.longest + 1))
            }
            caughtUp.append(facts.isCaughtUp)
        }
        lostBytes += outcome.lostBytes
        mayHaveLostMore = mayHaveLostMore || outcome.mayHaveLostMore
        return outcome.state
    }

    /// Polls until there is nothing more to read, and until rotated files are let go.
    func finish() throws {
        for _ in 0..<10_000 where try poll(after: 0) == .behind {}
        try poll(after: 100_000)
        try poll(after: 100_000)
    }

    /// Another process goes on with what the store kept.
    func restart() throws {
        commit()
        try goOnFromCommit()
    }

    /// The store keeps the lines so far and the position behind them.
    func commit() {
        committed = Commit(position: follower.position, lines: lines.count)
    }

    /// The process is killed: what came after the last commit never happened, and another process goes on from it.
    func kill() throws {
        guard let committed else { return }
        lines.removeSubrange(committed.lines...)
        try goOnFromCommit()
    }

    private func goOnFromCommit() throws {
        guard let position = committed?.position else { return }
        follower.close()
        let kept = CanonicalJSON.encode(position.json)
        let read = try #require(FollowedPosition(try JSONParser.parse(kept, limit: kept.count)))
        #expect(read == position)
        follower = LogFollower(path: path, resume: read)
    }

    func expectNoLoss(_ location: SourceLocation = #_sourceLocation) {
        #expect(lostBytes == 0 && !mayHaveLostMore, sourceLocation: location)
    }
}
