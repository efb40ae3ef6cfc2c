import Custody
import FlowModel
import Monitoring

/// Seals evidence in segments and commits each together with its audit entry and the source's position.
struct EvidenceWriter {
    /// Records of one segment: a few minutes of a busy day, and small enough to hold in memory several times over.
    static let segmentSize = 1_000

    private let sealer: EvidenceSealer
    private let authorisation: String
    private let store: EvidenceStore
    private(set) var chain: HashChain
    /// 32 fresh random bytes at each call.
    private let newContentKey: () -> [UInt8]
    private var waiting: [EvidenceFlow] = []
    /// What is known beforehand to happen at its own time, earliest first.
    private var planned: [PlannedEntry] = []
    private(set) var segments = 0
    private(set) var records = 0

    init(
        sealer: EvidenceSealer, authorisation: String, store: EvidenceStore, chain: HashChain,
        newContentKey: @escaping () -> [UInt8]
    ) throws {
        self.sealer = sealer
        self.authorisation = authorisation
        self.store = store
        self.chain = chain
        self.newContentKey = newContentKey
        try store.commit(EvidenceBatch(auditEntries: [.init(chain.opening)]))
    }

    /// Commits one event of the chain at once.
    mutating func record(_ event: AuditEvent, at time: Timestamp) throws {
        let entry = chain.append(event, at: time.milliseconds)
        try store.commit(EvidenceBatch(auditEntries: [.init(entry)]))
    }

    /// Lets entries be written when their time has come.
    mutating func plan(_ entries: [PlannedEntry]) {
        planned += entries
    }

    /// Writes the planned entries up to `time`, or all of them.
    mutating func recordPlanned(through time: Timestamp? = nil) throws {
        while let next = planned.first, next.at <= time ?? next.at {
            try record(next.event, at: next.at)
            planned.removeFirst()
        }
    }

    /// Adds flows and seals every full segment.
    mutating func add(_ flows: [EvidenceFlow], position: EvidenceBatch.Position) throws {
        waiting += flows
        while waiting.count >= Self.segmentSize { try sealSegment(position) }
    }

    /// Seals what is left.
    mutating func finish(position: EvidenceBatch.Position) throws {
        while !waiting.isEmpty { try sealSegment(position) }
    }

    private mutating func sealSegment(_ position: EvidenceBatch.Position) throws {
        let batch = Array(waiting.prefix(Self.segmentSize))
        guard let first = batch.first, let last = batch.last else { return }
        try recordPlanned(through: last.time.end ?? last.time.filed)
        let segment = try sealer.seal(
            batch.map { CanonicalJSON.encode($0.encode()) }, segment: segments + 1, firstOrdinal: first.ordinal,
            contentKey: newContentKey(), chainHead: chain.head)
        let line = segment.line
        let event = AuditEvent.evidenceSealed(
            authorisation: authorisation, segment: segments + 1, records: batch.count, digest: ContentDigest(of: line))
        let entry = chain.append(event, at: (last.time.end ?? last.time.filed).milliseconds)
        try store.commit(
            EvidenceBatch(
                segments: [
                    .init(
                        authorisation: authorisation, number: segments + 1, line: String(decoding: line, as: UTF8.self))
                ],
                auditEntries: [.init(entry)], position: position))
        waiting.removeFirst(batch.count)
        segments += 1
        records += batch.count
    }
}

extension EvidenceBatch.AuditLine {
    /// The row of the chain's file, less its line feed.
    init(_ entry: AuditEntry) {
        self.init(sequence: entry.sequence, line: String(decoding: entry.row.dropLast(), as: UTF8.self))
    }
}
