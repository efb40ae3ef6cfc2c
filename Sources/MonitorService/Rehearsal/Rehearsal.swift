import Custody
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
    private let admission: RehearsalAdmission
    private let program: String
    /// So many fresh random bytes.
    private let random: (Int) -> [UInt8]

    /// Judges the authorisation as if it had been handed in at the moment at which it was signed.
    /// - Parameter countersignatures: one armoured block after the other; empty where none is needed.
    /// - Throws: `RehearsalRefusal`.
    package init(
        setup: SchoolSetup, document: [UInt8], signature: [UInt8], countersignatures: [UInt8] = [], program: String,
        random: @escaping (Int) -> [UInt8]
    ) throws {
        self.setup = setup
        self.document = SignedDocument(bytes: document, signature: signature)
        self.program = program
        self.random = random
        self.countersignatures = countersignatures
        self.admission = try RehearsalAdmission(
            of: self.document, countersignatures: SSHSignature.blocks(of: countersignatures), setup)
    }

    /// Reads `logs` as one source, one after the other, and writes store and case.
    /// - Parameter progress: told the number of bytes read so far, now and then.
    package func run(
        _ logs: [LogInput], as source: SourceDeclaration, into places: RehearsalPlaces, progress: (Int) -> Void
    ) throws -> RehearsalSummary {
        guard let format = setup.formats[source.name] else { throw RehearsalFault.unknownSource(source.name) }
        let secret = random(WindowSecret.byteCount)
        let setting = admission.setting(setup, program: program)
        let store = try EvidenceStore.create(
            at: places.store, kind: .rehearsal, school: setup.configuration.school.id)
        var writer = try open(store, secret: secret, setting: setting)
        let windows = [admission.window]
        let pipeline = MonitoringPipeline(
            subjects: try SubjectIndex(windows), gate: AuthorisationGate(windows), catalogue: setup.catalogue)
        var reading = SourceReading(source: source.name, format: format, pipeline: pipeline)
        for log in logs {
            _ = try log.forEachBlock { block in
                let ready = reading.take(block)
                if !ready.isEmpty { try writer.add(ready, position: reading.position) }
                progress(reading.tally.bytes)
            }
        }
        try writer.add(reading.finish(), position: reading.position)
        try writer.finish(position: reading.position)
        let coverage = CaseCoverage(sources: [reading.coverage(form: source.format.word)])
        try close(&writer, reading, coverage)
        try CaseWriter(folder: places.caseFolder).write(
            document: document, countersignatures: countersignatures, signers: setup.signersText,
            setting: setting.bytes, coverage: coverage.bytes,
            secret: secret, store: store)
        try store.close()
        return RehearsalSummary(
            tally: reading.tally, dispositions: reading.pipeline.dispositions, records: writer.records,
            segments: writer.segments)
    }

    private func open(_ store: EvidenceStore, secret: [UInt8], setting: CaseSetting) throws -> EvidenceWriter {
        let accepted = admission.accepted
        let school = setup.configuration.school.id
        let authorisation = accepted.document.id.text
        guard let windowSecret = WindowSecret(secret) else { throw RehearsalFault.noRandomness }
        let sealer = try EvidenceSealer(
            school: school, isRehearsal: true, authorisation: authorisation,
            recipients: accepted.document.recipients.map(\.sealingKey), secret: windowSecret)
        let begin = accepted.acceptedAt
        let chain = HashChain(school: school, isRehearsal: true, program: program, at: begin.milliseconds)
        let random = random
        var writer = try EvidenceWriter(
            sealer: sealer, authorisation: authorisation, store: store, chain: chain, newContentKey: { random(32) })
        try writer.record(.signersLoaded(digest: ContentDigest(of: setup.signersText)), at: begin)
        try writer.record(.configurationLoaded(digest: ContentDigest(of: setting.bytes)), at: begin)
        try writer.record(.catalogueLoaded(version: program, digest: setup.catalogueDigest), at: begin)
        let signers = accepted.document.signers.map(\.keyFingerprint)
        try writer.record(
            .authorisationAccepted(authorisation: authorisation, digest: accepted.digest, signers: signers), at: begin)
        let window = admission.window
        try writer.record(
            .windowMoved(
                WindowMove(
                    authorisation: authorisation, from: WindowPhase.scheduled.rawValue, to: WindowPhase.open.rawValue,
                    reason: "the opening was reached", closesAt: window.closing.milliseconds)), at: window.opening)
        return writer
    }

    private func close(_ writer: inout EvidenceWriter, _ reading: SourceReading, _ coverage: CaseCoverage) throws {
        let end = admission.window.closing
        let unreadable = reading.tally.unreadable.map { ($0.key.rawValue, $0.value) }
        let finished = AuditEvent.sourceFinished(
            source: reading.source, lines: reading.tally.lines, used: writer.records,
            refused: Dictionary(unreadable) { first, _ in first })
        try writer.record(finished, at: end)
        try writer.record(.coverageRecorded(digest: ContentDigest(of: coverage.bytes)), at: end)
        let authorisation = admission.window.authorisation.text
        try writer.record(
            .windowMoved(
                WindowMove(
                    authorisation: authorisation, from: WindowPhase.open.rawValue, to: WindowPhase.expired.rawValue,
                    reason: "the rehearsal ended")), at: end)
    }
}
