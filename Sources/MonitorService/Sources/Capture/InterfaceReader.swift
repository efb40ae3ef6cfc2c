import FlowModel
import Monitoring

/// Reads one interface for the subjects of open windows. It is open from `watch` to `close`, and only while somebody is bound by
/// an address or a device. Owned by one actor.
package final class InterfaceReader {
    /// What a poll came to.
    package struct Outcome {
        package enum State: Hashable, Sendable {
            case open
            /// No open window binds anything that a packet shows. Never with leases: it would tell whoever runs the server when
            /// the person is logged on.
            case nobody
            case refused(CaptureOpenFault.Problem)
            /// Nobody is known by leases, since their file cannot be used; what is bound is captured all the same.
            case withoutLeases
        }

        package let state: State
        /// The interface has delivered frames, of whomever.
        package let isAlive: Bool
        /// Frames of subjects that were lost since the last poll.
        package let lost: Int
    }

    /// Frames that are taken at one poll. Five polls a second take a quarter of a million, and each poll ends soon.
    static let budget = 50_000
    /// An interface that cannot be opened is tried again after so long, in milliseconds.
    static let pause: Int64 = 5_000
    /// That it delivers is noted as seldom as this, in milliseconds: far below the lull that counts as silence.
    static let beat: Int64 = 60_000

    /// Leases are looked at again after so long, in milliseconds: from then on nobody else's frames come with the subject's.
    static let leaseBeat: Int64 = 1_000
    /// For so long after its end, in milliseconds, a slot waits for a row that says that the address was somebody else's by then:
    /// programs that gather log-ons do so every few seconds.
    static let leasePatience: Int64 = 60_000

    /// For so long, in milliseconds, what has passed may be held before it is handed over: its slot, the one after it, and the wait
    /// for a lease.
    static let longestHeld = 2 * TimeSlot.length + leasePatience

    private let interface: String
    private let traffic: InterfaceTraffic
    private var reading: CaptureReading
    private var subjects: SubjectIndex
    private var bindings: [IdentityBinding] = []
    /// Another number for other subjects.
    private var generation = 0
    private var leases: LeaseFile?
    private var leasesReadAt: Timestamp?
    private var filter: CaptureFilter?
    private var capture: LiveCapture?
    private var problem: CaptureOpenFault.Problem?
    private var triedAt: Timestamp?
    private var frames: Int?
    private var notedAt: Timestamp?
    private var losses = InterfaceLosses()

    /// - Parameters:
    ///   - leases: who has which address, besides what is bound.
    ///   - records: how many there were before an interruption.
    ///   - seed: a random number for the table of flows.
    package init(
        _ interface: String, source: String, subjects: SubjectIndex, leases: LeaseFile? = nil, records: Int,
        seed: UInt64
    ) {
        self.interface = interface
        self.leases = leases
        self.subjects = subjects
        traffic = InterfaceTraffic(interface)
        reading = CaptureReading(
            source: source, subjects: subjects, leases: .empty, patience: leases == nil ? 0 : Self.leasePatience,
            seed: seed, records: records)
    }

    /// Slots that became records.
    package var records: Int { reading.records }
    /// Frames of subjects.
    package var received: Int { reading.frames }
    package var isOpen: Bool { capture != nil }

    /// Goes on with these subjects alone.
    package func watch(
        _ next: SubjectIndex, _ bindings: [IdentityBinding], at now: Timestamp,
        endingInto pipeline: inout MonitoringPipeline
    ) {
        learnLeases()
        subjects = next
        self.bindings = bindings
        generation += 1
        _ = leases?.refresh(for: subjects, generation: generation)
        reading.watch(subjects, leases: leases?.table ?? .empty, endingInto: &pipeline)
        narrow(at: now)
    }

    private func followLeases(at now: Timestamp) {
        if let leasesReadAt, abs(now.milliseconds(since: leasesReadAt)) < Self.leaseBeat { return }
        learnLeases()
        if leases != nil { narrow(at: now) }
    }

    /// Looks at the leases again.
    private func learnLeases() {
        guard leases?.refresh(for: subjects, generation: generation) == true else { return }
        reading.learn(leases?.table ?? .empty)
    }

    /// The filter in the kernel cannot be changed, so the interface is opened anew when it has to be another; what waited behind
    /// the old one is thrown away.
    private func narrow(at now: Timestamp) {
        leasesReadAt = now
        let leased = leases?.table.addresses(of: subjects, at: now) ?? []
        var wanted: CaptureFilter?
        var fault: CaptureOpenFault.Problem?
        do throws(CaptureFilterFault) {
            wanted = try CaptureFilter(bindings, leased: leased)
        } catch {
            fault = .filterNotInKernel
        }
        guard wanted != filter || (fault != nil && problem != fault) else { return }
        close()
        (filter, problem, triedAt) = (wanted, fault, nil)
    }

    /// Reads what waits, and hands over the slots that are over.
    package func poll(into pipeline: inout MonitoringPipeline, at now: Timestamp) -> Outcome {
        followLeases(at: now)
        open(at: now)
        let lost = read(into: &pipeline, at: now)
        let isAlive = state == .open && noteTraffic(into: &pipeline, at: now)
        return Outcome(state: state, isAlive: isAlive, lost: lost)
    }

    /// - Returns: frames that were lost since the last time.
    private func read(into pipeline: inout MonitoringPipeline, at now: Timestamp) -> Int {
        guard let capture else { return 0 }
        let lost = noteLosses(into: &pipeline, at: now)
        do throws(CaptureReadFault) {
            let asked = pipeline
            _ = try capture.read(budget: Self.budget) { frame, bytes in reading.take(frame, bytes, asked) }
        } catch {
            close()
            (problem, triedAt) = (.other, now)
        }
        reading.settle(at: now, into: &pipeline)
        return lost
    }

    /// The last window has ended, or the service stops: what has passed is handed over, and the interface closed.
    package func finish(into pipeline: inout MonitoringPipeline, at now: Timestamp) {
        _ = read(into: &pipeline, at: now)
        learnLeases()
        reading.finish(into: &pipeline)
        close()
    }

    /// Closes the interface; what waits in the kernel is thrown away unread.
    package func close() {
        capture?.close()
        capture = nil
        losses.begin()
    }

    private var state: Outcome.State {
        if let problem { return .refused(problem) }
        if leases?.isUsable == false { return .withoutLeases }
        return isOpen || leases != nil ? .open : .nobody
    }

    private func open(at now: Timestamp) {
        guard capture == nil, let filter else { return }
        if let triedAt, abs(now.milliseconds(since: triedAt)) < Self.pause { return }
        triedAt = now
        do throws(CaptureOpenFault) {
            capture = try LiveCapture(interface: interface, filter: filter)
            problem = nil
        } catch {
            problem = error.problem
        }
    }

    /// The subject's silence must not look like that of the mirror, so everybody's frames are counted; by the kernel.
    private func noteTraffic(into pipeline: inout MonitoringPipeline, at now: Timestamp) -> Bool {
        let before = frames
        frames = traffic.frames
        guard let before, let frames, frames != before else { return false }
        if let notedAt, abs(now.milliseconds(since: notedAt)) < Self.beat { return true }
        notedAt = now
        pipeline.note(LineCount(lines: 0, activity: [now]), of: reading.source)
        return true
    }

    private func noteLosses(into pipeline: inout MonitoringPipeline, at now: Timestamp) -> Int {
        guard let capture, let lost = losses.look(capture.statistics.dropped, at: now) else { return 0 }
        pipeline.note(LineCount(lines: 0, unreadable: [.lostFrame: lost.frames]), of: reading.source)
        pipeline.note(SourceLoss(.lostFrame, count: 0, times: [lost.times]), of: reading.source)
        return lost.frames
    }
}
