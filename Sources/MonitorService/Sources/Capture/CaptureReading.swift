import Custody
import FlowDecoding
import FlowModel
import Monitoring

/// Reads the frames of one source into the pipeline, in the order that the law asks for: whose packet; whether it may be
/// looked at now; and only then its payload, for names and nothing else.
package struct CaptureReading {
    package let source: String
    private var decoder: CaptureDecoder
    private var subjects: PacketSubjects
    /// Frames, whoever they are of.
    package private(set) var frames = 0
    /// Slots that became records, which are cited by their number.
    package private(set) var records: Int
    private var newest: Int64 = .min
    /// Seconds in which frames passed that are not noted yet.
    private var activity: [Timestamp] = []
    private var notedFrames = 0
    /// Slots that are over, of which it may still be learnt whose they are.
    private var waiting: [FlowSlot] = []
    /// Nanoseconds.
    private let patience: Int64

    /// - Parameters:
    ///   - patience: for how long after its end a slot waits for the lease under which it passed, in milliseconds. None where all
    ///     leases are known before.
    ///   - records: how many there were before an interruption.
    ///   - seed: a random number for the table of flows.
    package init(
        source: String, subjects: SubjectIndex, leases: LeaseTable, patience: Int64 = 0, seed: UInt64, records: Int = 0
    ) {
        self.source = source
        self.patience = patience * 1_000_000
        self.records = records
        self.subjects = PacketSubjects(subjects, leases: leases)
        self.decoder = CaptureDecoder(seed: seed, keepsSlots: true)
    }

    /// Takes one frame, which lies in `bytes`.
    package mutating func take(_ frame: CapturedFrame, _ bytes: Span<UInt8>, _ pipeline: MonitoringPipeline) {
        frames += 1
        guard let nanoseconds = frame.nanoseconds else { return }
        let instant = Self.instant(nanoseconds)
        note(nanoseconds, instant)
        decoder.take(frame, bytes) { segment in
            guard let match = subjects.match(segment, at: instant) else { return false }
            return subjects.mayLook(match, at: instant, pipeline)
        }
    }

    /// What was counted since the last call, and the slots that are over, go into the pipeline.
    package mutating func settle(into pipeline: inout MonitoringPipeline) {
        guard newest > .min else { return }
        decoder.flows.advance(to: newest)
        hand(into: &pipeline)
    }

    /// As `settle`, where the clock is known to be at least at `now`: a slot is over although no later frame came.
    package mutating func settle(at now: Timestamp, into pipeline: inout MonitoringPipeline) {
        newest = max(newest, now.milliseconds &* 1_000_000)
        settle(into: &pipeline)
    }

    /// From now on these leases say whose packets they are, also those of slots that wait. What passed of somebody whose lease has
    /// ended is over.
    package mutating func learn(_ leases: LeaseTable) {
        subjects.learn(leases)
        let (watched, instant) = (subjects, Self.instant(newest))
        decoder.flows.finish { watched.match($0, $1, at: instant) != nil }
    }

    /// Goes on with these subjects alone. What passed of others goes into the pipeline that was asked about it, and nothing of
    /// it is kept.
    package mutating func watch(
        _ next: SubjectIndex, leases: LeaseTable = .empty, endingInto pipeline: inout MonitoringPipeline
    ) {
        let (watched, instant) = (PacketSubjects(next, leases: leases), Self.instant(newest))
        decoder.flows.finish { watched.match($0, $1, at: instant) != nil }
        hand(into: &pipeline) { watched.match($0) == nil }
        subjects = watched
    }

    /// The capture has ended.
    package mutating func finish(into pipeline: inout MonitoringPipeline) {
        guard newest > .min else { return }
        let instant = Self.instant(newest)
        decoder.finish(at: newest) { segment in
            guard let match = subjects.match(segment, at: instant) else { return false }
            return subjects.mayLook(match, at: instant, pipeline)
        }
        hand(into: &pipeline) { _ in true }
    }

    private mutating func note(_ nanoseconds: Int64, _ instant: Timestamp) {
        newest = max(newest, nanoseconds)
        let second = Timestamp(milliseconds: instant.milliseconds / 1_000 * 1_000)
        if activity.last != second { activity.append(second) }
    }

    /// - Parameter atOnce: what does not wait any longer.
    private mutating func hand(
        into pipeline: inout MonitoringPipeline, atOnce: (FlowSlot) -> Bool = { _ in false }
    ) {
        pipeline.note(LineCount(lines: frames - notedFrames, activity: activity), of: source)
        notedFrames = frames
        activity.removeAll(keepingCapacity: true)
        _ = decoder.flows.takeNames()
        waiting += decoder.flows.takeSlots()
        let ripe = newest.subtractingReportingOverflow(patience)
        let isDue = { (slot: FlowSlot) in atOnce(slot) || (!ripe.overflow && slot.last <= ripe.partialValue) }
        let due = waiting.filter(isDue)
        guard !due.isEmpty else { return }
        waiting.removeAll(where: isDue)
        for slot in due.sorted(by: { $0.first < $1.first }) { receive(slot, &pipeline) }
    }

    private mutating func receive(_ slot: FlowSlot, _ pipeline: inout MonitoringPipeline) {
        guard let match = subjects.match(slot) else { return }
        records += 1
        pipeline.noteLine(of: match, source: source)
        guard slot.naming != .unknown else {
            return pipeline.noteNameless(slot.record, of: match, source: source)
        }
        pipeline.receive(slot.record, of: match, at: LineReference(source: source, line: records)) {
            ContentDigest(of: Array(slot.text.utf8)).hex
        }
    }

    private static func instant(_ nanoseconds: Int64) -> Timestamp {
        Timestamp(milliseconds: nanoseconds / 1_000_000)
    }
}
