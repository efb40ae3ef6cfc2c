import FlowModel

/// Finds what a device does by itself at regular intervals: an open tab that polls, an app that wakes up.
struct PeriodicRuns {
    let parameters: ActiveUseParameters

    /// More busy slots side by side than this are no poll.
    static let mostSlots = 2

    /// The starts of all bursts that belong to a run of at least `periodicRun` short ones whose intervals differ by no more than
    /// `periodicSpread`, or `exactSpread` where some are of embed size or above. Polls too small to count still give the beat
    /// away, so they are looked at too; embeds are not. Pages without corroboration may be either, so the beat is looked for with
    /// and without them. Two slots with a pause between them are two beats, and one where that keeps time: a device may ask for
    /// two things each time. Bursts are in time order. O(n).
    func starts(of bursts: [Burst], with verdicts: [BurstAppraisal.Verdict]) -> Set<Timestamp> {
        let begun = zip(bursts, verdicts).filter(\.0.beginsBeat)
        let beats = begun.filter(\.1.mayBePoll).map(\.0)
        let withPages = begun.filter { $0.1.mayBePoll || $0.1.isUncorroborated }.map(\.0)
        return starts(of: beats).union(starts(of: withPages))
            .union(joinedStarts(of: beats)).union(joinedStarts(of: withPages))
    }

    /// The starts of beats that keep time when what stands apart is taken with the slot before it.
    private func joinedStarts(of beats: [Burst]) -> Set<Timestamp> {
        let runs = starts(of: beats.filter(\.beginsRun), below: .max, spread: parameters.exactSpread)
        return Set(beats.filter { runs.contains($0.runStart ?? $0.start) }.map(\.start))
    }

    private func starts(of beats: [Burst]) -> Set<Timestamp> {
        starts(of: beats, below: parameters.embedBytes, spread: parameters.periodicSpread)
            .union(starts(of: beats, below: .max, spread: parameters.exactSpread))
    }

    private func starts(of beats: [Burst], below most: Int64, spread: Int64) -> Set<Timestamp> {
        var starts: Set<Timestamp> = []
        var position = 0
        while position < beats.count {
            let stretch = shortStretch(of: beats, from: position, below: most)
            for run in regularRuns(in: beats, of: stretch, spread: spread) {
                starts.formUnion(beats[run].lazy.map(\.start))
            }
            position = max(stretch.upperBound, position + 1)
        }
        return starts
    }

    /// The longest stretch of candidates that begins at `start`.
    private func shortStretch(of bursts: [Burst], from start: Int, below most: Int64) -> Range<Int> {
        var end = start
        while end < bursts.count, isBeat(bursts[end]), bursts[end].bytes.bytes < most { end += 1 }
        return start..<end
    }

    /// Many busy slots side by side are no beat: a film fills every slot, and a slot has always the same length.
    private func isBeat(_ burst: Burst) -> Bool {
        burst.runLength <= Self.mostSlots && burst.length <= parameters.periodicBurst
    }

    /// All maximal regular runs, found by moving two ends along the intervals; the extremes of the intervals between
    /// them stand at the heads of two monotonic queues.
    private func regularRuns(in bursts: [Burst], of stretch: Range<Int>, spread: Int64) -> [Range<Int>] {
        let gaps = stretch.dropLast().map { bursts[$0 + 1].start.milliseconds(since: bursts[$0].start) }
        var runs: [Range<Int>] = []
        var window = GapWindow(gaps, spread: spread)
        for last in gaps.indices {
            let first = window.extend(to: last)
            let run = (stretch.lowerBound + first)..<(stretch.lowerBound + last + 2)
            guard run.count >= parameters.periodicRun else { continue }
            if runs.last?.lowerBound == run.lowerBound { runs.removeLast() }
            runs.append(run)
        }
        return runs
    }
}

/// The longest window of gaps that ends at a given gap and in which the longest is at most `spread` per cent of the
/// shortest.
private struct GapWindow {
    private let gaps: [Int64]
    private let spread: Int64
    private var first = 0
    private var rising: [Int] = []
    private var falling: [Int] = []
    private var risingHead = 0
    private var fallingHead = 0

    init(_ gaps: [Int64], spread: Int64) {
        self.gaps = gaps
        self.spread = spread
    }

    /// The first gap of the window that ends at `last`; to be called with 0, 1, 2 ...
    mutating func extend(to last: Int) -> Int {
        while rising.count > risingHead, let tail = rising.last, gaps[tail] >= gaps[last] { rising.removeLast() }
        while falling.count > fallingHead, let tail = falling.last, gaps[tail] <= gaps[last] { falling.removeLast() }
        rising.append(last)
        falling.append(last)
        while gaps[falling[fallingHead]] * 100 > gaps[rising[risingHead]] * spread {
            first += 1
            if rising[risingHead] < first { risingHead += 1 }
            if falling[fallingHead] < first { fallingHead += 1 }
        }
        return first
    }
}
