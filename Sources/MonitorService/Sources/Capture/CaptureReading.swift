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

    /// - Parameters:
    ///   - records: how many there were before an interruption.
    ///   - seed: a random number for the table of flows.
    package init(source: String, subjects: SubjectIndex, leases: LeaseTable, seed: UInt64, records: Int = 0) {
        self.source = source
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

    /// Goes on with these subjects alone. What passed of others goes into the pipeline that was asked about it, and nothing of
    /// it is kept.
    package mutating func watch(
        _ next: SubjectIndex, leases: LeaseTable = .empty, endingInto pipeline: inout MonitoringPipeline
    ) {
        let watched = PacketSubjects(next, leases: leases)
        let instant = Self.instant(newest)
        decoder.flows.finish { watched.match($0, $1, at: instant) != nil }
        hand(into: &pipeline)
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
        hand(into: &pipeline)
    }

    private mutating func note(_ nanoseconds: Int64, _ instant: Timestamp) {
        newest = max(newest, nanoseconds)
        let second = Timestamp(milliseconds: instant.milliseconds / 1_000 * 1_000)
        if activity.last != second { activity.append(second) }
    }

    private mutating func hand(into pipeline: inout MonitoringPipeline) {
        pipeline.note(LineCount(lines: frames - notedFrames, activity: activity), of: source)
        notedFrames = frames
        activity.removeAll(keepingCapacity: true)
        _ = decoder.flows.takeNames()
        for slot in decoder.flows.takeSlots().sorted(by: { $0.first < $1.first }) { receive(slot, &pipeline) }
    }

    private mutating func receive(_ slot: FlowSlot, _ pipeline: inout MonitoringPipeline) {
        // Where the subject's device is the server, somebody else asked.
        guard let match = subjects.match(slot.client.address, slot.hardware, at: Self.instant(slot.first)) else {
            return
        }
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
