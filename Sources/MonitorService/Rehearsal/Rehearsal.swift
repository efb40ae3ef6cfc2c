import Custody
import FlowDecoding
import FlowModel
import Monitoring
import Reporting

/// Runs the whole of monitoring over recorded logs, with the logs' own clock, into a store and a case folder that are
/// marked as a rehearsal for ever.
///
/// It asks for the same signed authorisation as the service does: trying the set-up out is no excuse for looking at
/// anybody (law page 0.9).
package struct Rehearsal {
    private let setup: SchoolSetup
    private let document: SignedDocument
    private let countersignatures: [UInt8]
    private let plan: RehearsalPlan
    private let program: String
    /// So many fresh random bytes.
    private let random: (Int) -> [UInt8]

    /// Judges the authorisation as if it had been handed in at the moment at which it was signed, and each document likewise.
    /// - Parameters:
    ///   - countersignatures: one armoured block after the other; empty where none is needed.
    ///   - documents: what people said about the window later: suspensions, reviews, a cancellation.
    ///   - until: where the rehearsal's time ends; the window's own end where it is nil or later.
    /// - Throws: `RehearsalRefusal`.
    package init(
        setup: SchoolSetup, document: [UInt8], signature: [UInt8], countersignatures: [UInt8] = [],
        documents: [UncheckedEvent] = [], until: Timestamp? = nil, program: String, random: @escaping (Int) -> [UInt8]
    ) throws {
        self.setup = setup
        self.document = SignedDocument(bytes: document, signature: signature)
        self.program = program
        self.random = random
        self.countersignatures = countersignatures
        self.plan = try RehearsalPlan(
            of: self.document, countersignatures: SSHSignature.blocks(of: countersignatures), documents: documents,
            until: until, setup)
    }

    /// Reads `recorded` as one source, one file after the other, and writes store and case.
    /// - Parameter progress: told the number of bytes read so far, now and then.
    package func run(
        _ recorded: RehearsedSources, as source: SourceDeclaration, into places: RehearsalPlaces,
        progress: (Int) -> Void
    ) throws -> RehearsalSummary {
        if case .logs = recorded, setup.formats[source.name] == nil {
            throw RehearsalFault.unknownSource(source.name)
        }
        let secret = random(WindowSecret.byteCount)
        let setting = setup.caseSetting(
            of: plan.window, by: setup.catalogue, permitted: plan.opened?.permitted ?? .empty,
            acceptedAt: plan.acceptedAt, isRehearsal: true, program: program)
        let store = try EvidenceStore.create(
            at: places.store, kind: .rehearsal, school: setup.configuration.school.id)
        var writer = try begin(store, secret: secret, setting: setting)
        let reading = try read(recorded, as: source.name, into: &writer, progress: progress)
        let memory = reading.memory
        let coverage = CaseCoverage(
            sources: [CaseCoverage.Source(memory.tallies[source.name] ?? WindowTally(), of: source)])
        try close(&writer, memory, coverage)
        try CaseWriter(folder: places.caseFolder).write(
            CaseWriter.Parts(
                authorisation: plan.window.id.text, document: document, countersignatures: countersignatures,
                documents: plan.taken, signers: setup.signersText, setting: setting.bytes, coverage: coverage.bytes,
                lapses: [], secret: secret), from: store)
        try store.close()
        return RehearsalSummary(
            tally: memory.tallies[source.name] ?? WindowTally(), bytes: reading.position.bytes,
            records: writer.records, segments: writer.segments, phase: plan.window.phase, refused: plan.refused)
    }

    /// A window that never opened lets no file be opened.
    private func read(
        _ recorded: RehearsedSources, as source: String, into writer: inout EvidenceWriter, progress: (Int) -> Void
    ) throws -> RecordedReading {
        var pipeline = try MonitoringPipeline(plan.opened.map { [$0] } ?? [], catalogue: setup.catalogue)
        var position = EvidenceBatch.Position(source: source, lines: 0, bytes: 0)
        if plan.opened != nil {
            switch recorded {
            case .logs(let logs):
                position = try read(logs, as: source, &pipeline, into: &writer, progress: progress)
            case .captures(let captures, let leases, let provenance):
                let reading = CaptureReading(
                    source: source, subjects: pipeline.subjects, leases: leases, seed: seed())
                position = try CaptureRun(reading, provenance, at: min(plan.window.closing, plan.end))
                    .read(captures, &pipeline, into: &writer, progress: progress)
            }
            pipeline.finish()
            try writer.add(pipeline.drain().map(\.evidence), position: position)
            try writer.finish(position: position)
        }
        let memory = pipeline.remembered.first ?? WindowMemory(of: plan.window.id)
        return RecordedReading(memory: memory, position: position)
    }

    private func read(
        _ logs: [LogInput], as source: String, _ pipeline: inout MonitoringPipeline, into writer: inout EvidenceWriter,
        progress: (Int) -> Void
    ) throws -> EvidenceBatch.Position {
        guard let format = setup.formats[source] else { throw RehearsalFault.unknownSource(source) }
        var lines = SourceReading(source: source, format: format)
        for log in logs {
            _ = try log.forEachBlock { block in
                lines.take(block, into: &pipeline)
                if pipeline.ripe > 0 { try writer.add(pipeline.drain().map(\.evidence), position: lines.position) }
                progress(lines.bytes)
            }
        }
        return lines.position
    }

    private func seed() -> UInt64 {
        random(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private func begin(_ store: EvidenceStore, secret: [UInt8], setting: CaseSetting) throws -> EvidenceWriter {
        let authorisation = plan.window.document
        let school = setup.configuration.school.id
        guard let windowSecret = WindowSecret(secret) else { throw RehearsalFault.noRandomness }
        let sealer = try EvidenceSealer(
            school: school, isRehearsal: true, authorisation: authorisation.id.text,
            recipients: authorisation.recipients.map(\.sealingKey), secret: windowSecret)
        let begin = plan.acceptedAt
        let chain = HashChain(school: school, isRehearsal: true, program: program, at: begin.milliseconds)
        let random = random
        var writer = try EvidenceWriter(
            sealer: sealer, authorisation: authorisation.id.text, store: store, chain: chain,
            newContentKey: { random(32) })
        let fixed = AuditEvent.settingFixed(
            authorisation: authorisation.id.text, digest: ContentDigest(of: setting.bytes))
        for event in setup.loadingEvents(program: program) + [fixed] { try writer.record(event, at: begin) }
        try store.commit(
            EvidenceBatch(documents: [storedAuthorisation] + plan.taken.map(Self.stored), auditEntries: []))
        writer.plan(plan.entries)
        try writer.recordPlanned(through: max(begin, plan.window.opening))
        return writer
    }

    private var storedAuthorisation: StoredDocument {
        StoredDocument(
            authorisation: plan.window.id.text, kind: StoredDocument.authorisationKind, bytes: document.bytes,
            signature: document.signature, countersignatures: countersignatures)
    }

    private static func stored(_ event: UncheckedEvent) -> StoredDocument {
        let read = try? WindowEventDocument.read(event.bytes)
        return StoredDocument(
            authorisation: read?.authorisation.text ?? "", kind: read?.kind.rawValue ?? "", bytes: event.bytes,
            signature: event.signature, countersignatures: event.countersignatures.flatMap(\.self))
    }

    private func close(_ writer: inout EvidenceWriter, _ memory: WindowMemory, _ coverage: CaseCoverage) throws {
        try writer.recordPlanned()
        let end = min(plan.window.closing, plan.end)
        for source in coverage.sources {
            let finished = AuditEvent.sourceFinished(
                source: source.name, lines: source.lines, used: writer.records, refused: source.unreadable,
                beforeOpening: memory.dispositions[.beforeOpening] ?? 0)
            try writer.record(finished, at: end)
        }
        let digest = ContentDigest(of: coverage.bytes)
        try writer.record(.coverageRecorded(authorisation: plan.window.id.text, digest: digest), at: end)
    }
}
