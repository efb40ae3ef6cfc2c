import Custody
import FlowModel
import Foundation
import Monitoring
import Reporting

/// What the running service collects.
extension RegisterKeeper {
    /// A segment's records, and a few minutes of a busy day.
    static let segmentSize = 1_000

    /// Commits evidence, audit entries, memories and positions in one transaction. When it cannot, nothing has changed.
    package mutating func collect(_ batch: CollectedBatch) throws {
        guard !batch.isEmpty else { return }
        try settle { try $0.write(batch) }
    }

    /// The windows of which the store remembers something.
    func rememberedWindows() throws -> [AuthorisationID] {
        try store.windowMemories().keys.sorted().compactMap { AuthorisationID($0) }
    }

    /// What is remembered of one window; nil where nothing is yet.
    /// - Throws: when there is something that cannot be read, or there should be. An empty memory in its place would number the
    ///   window's records from one again, and nobody could make a report of its evidence any more.
    func memory(of id: AuthorisationID) throws -> WindowMemory? {
        guard let sealed = try store.windowMemories()[id.text] else {
            guard register.window(id)?.segments.isEmpty ?? true else { throw RegisterFault.noMemory(id.text) }
            return nil
        }
        guard let secret = try secrets.secret(of: id.text) else { throw RegisterFault.noSecret(id.text) }
        guard let bytes = MemoryCipher(secret, authorisation: id.text).open(sealed),
            let memory = try? WindowMemory(parsing: bytes), memory.authorisation == id
        else { throw RegisterFault.noMemory(id.text) }
        return memory
    }

    /// Whether anything of a window can be sealed or remembered at this moment: its secret is there and can be read.
    func canSeal(_ id: AuthorisationID) -> Bool {
        (try? secrets.secret(of: id.text)).flatMap(\.self) != nil
    }

    /// Where reading of each source had come to.
    package func sourceStates() throws -> [String: String] { try store.sourceStates() }

    /// When anything was read last, by a clock that was believed then; nil while no source is open, and where the store
    /// cannot be read. The chain has an entry only now and then, and cannot show that a clock was set back while nothing ran.
    var latestReading: Timestamp? { store.latestReading }

    /// Whether collection in a window has stopped, and nobody has counted since what the sources delivered.
    func isUncounted(_ id: AuthorisationID) -> Bool { uncounted.identifiers.contains(id.text) }

    private mutating func write(_ batch: CollectedBatch) throws {
        var segments: [EvidenceBatch.Segment] = []
        var entries: [AuditEntry] = []
        for (id, flows) in batch.evidence.sorted(by: { $0.key.text < $1.key.text }) {
            for start in stride(from: 0, to: flows.count, by: Self.segmentSize) {
                let part = flows[start..<min(start + Self.segmentSize, flows.count)]
                segments.append(try sealSegment(Array(part), of: id, &entries))
            }
        }
        var events = batch.events
        for id in batch.covered {
            if let event = try cover(id, batch.memories) { events.append(event) }
        }
        entries += events.map { chain.append($0, at: register.now.milliseconds) }
        for entry in entries { uncounted.take(entry) }
        try write(
            EvidenceBatch(
                segments: segments, auditEntries: entries.map(EvidenceBatch.AuditLine.init),
                progress: try progress(of: batch)))
    }

    private mutating func sealSegment(
        _ flows: [EvidenceFlow], of id: AuthorisationID, _ entries: inout [AuditEntry]
    ) throws -> EvidenceBatch.Segment {
        guard let window = register.window(id), let secret = try secrets.secret(of: id.text), let first = flows.first
        else { throw RegisterFault.noSecret(id.text) }
        let number = window.segments.count + 1
        let sealer = try EvidenceSealer(
            school: chain.school, isRehearsal: false, authorisation: id.text,
            recipients: window.document.recipients.map(\.sealingKey), secret: secret)
        let segment = try sealer.seal(
            flows.map { CanonicalJSON.encode($0.encode()) }, segment: number, firstOrdinal: first.ordinal,
            contentKey: random(32), chainHead: chain.head)
        let event = AuditEvent.evidenceSealed(
            authorisation: id.text, segment: number, records: flows.count, digest: segment.digest)
        entries.append(chain.append(event, at: register.now.milliseconds))
        register.sealed(RegisteredWindow.SealedPart(digest: segment.digest, records: flows.count), of: id)
        return EvidenceBatch.Segment(
            authorisation: id.text, number: number, line: String(decoding: segment.line, as: UTF8.self))
    }

    /// Writes the coverage file before the entry that fixes it: one that was written and never fixed is written again.
    private func cover(_ id: AuthorisationID, _ memories: [WindowMemory]) throws -> AuditEvent? {
        guard let memory = memories.first(where: { $0.authorisation == id }) else { return nil }
        let settled = memory.settledTallies
        let declared = setup.configuration.sources
        // A source that was taken out of the configuration delivered until then and not after: nobody may take that for a quiet time.
        let gone = Set(settled.keys).subtracting(declared.map(\.name)).sorted()
        let sources =
            declared.compactMap { source in settled[source.name].map { CaseCoverage.Source($0, of: source) } }
            + gone.compactMap { name in settled[name].map { CaseCoverage.Source($0, ofRemoved: name) } }
        let bytes = CaseCoverage(sources: sources).bytes
        try keep(bytes, as: CaseFile.coverage.rawValue, of: id)
        return .coverageRecorded(authorisation: id.text, digest: ContentDigest(of: bytes))
    }

    private func progress(of batch: CollectedBatch) throws -> CollectionProgress {
        var progress = CollectionProgress()
        progress.sources = batch.sources
        for memory in batch.memories {
            let id = memory.authorisation.text
            guard let secret = try secrets.secret(of: id) else { throw RegisterFault.noSecret(id) }
            let sealed = MemoryCipher(secret, authorisation: id)
                .seal(memory.bytes, nonce: random(MemoryCipher.nonceByteCount))
            progress.memories[id] = .some(sealed)
        }
        for id in batch.forgotten { progress.memories[id.text] = .some(nil) }
        return progress
    }
}
