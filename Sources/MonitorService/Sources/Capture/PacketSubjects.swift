import FlowDecoding
import FlowModel
import Monitoring

/// Whose packet it is, and whether it may be looked at: asked of addresses alone, before anything of a payload is read.
struct PacketSubjects {
    private let subjects: SubjectIndex
    private var leases: LeaseTable
    /// The last answer, which holds for one second: packets come in thousands.
    private var second: Int64 = .min
    private var answers: [SubjectMatch: Bool] = [:]

    init(_ subjects: SubjectIndex, leases: LeaseTable) {
        self.subjects = subjects
        self.leases = leases
    }

    /// From now on these leases say who had an address, also before.
    mutating func learn(_ leases: LeaseTable) {
        self.leases = leases
        answers.removeAll(keepingCapacity: true)
    }

    /// Whose slot it is. What began under one lease and went on under another is partly somebody else's, and so nobody's; and where
    /// the subject's device is the server, somebody else asked.
    func match(_ slot: FlowSlot) -> SubjectMatch? {
        let ends = [slot.first, slot.last].map {
            match(slot.client.address, slot.hardware, at: Timestamp(milliseconds: $0 / 1_000_000))
        }
        return ends[0] == ends[1] ? ends[0] : nil
    }

    /// The subject at one of the ends of a segment; nil for everybody else.
    func match(_ segment: TransportSegment, at instant: Timestamp) -> SubjectMatch? {
        match(segment.source, segment.sourceHardware, at: instant)
            ?? match(segment.destination, segment.destinationHardware, at: instant)
    }

    /// A lease says who had the address; without one, what the Principal bound.
    func match(_ address: IPAddress, _ hardware: MACAddress?, at instant: Timestamp) -> SubjectMatch? {
        let gate = subjects.addressGate
        guard leases.knows(address) || gate.mayBe(address) || gate.mayBe(hardware) else { return nil }
        switch leases.holder(of: address, hardware, at: instant) {
        case .user(let name): return subjects.match(loggedOn: name)
        case .disputed: return nil
        case .nobody: return subjects.match(address, hardware)
        }
    }

    /// Whether the subject's packets of this instant lie in authorised times.
    mutating func mayLook(_ match: SubjectMatch, at instant: Timestamp, _ pipeline: MonitoringPipeline) -> Bool {
        let second = instant.milliseconds / 1_000
        if second != self.second {
            self.second = second
            answers.removeAll(keepingCapacity: true)
        }
        if let answer = answers[match] { return answer }
        let answer = pipeline.mayLook(at: instant, of: match)
        answers[match] = answer
        return answer
    }
}
