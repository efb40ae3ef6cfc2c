import Custody
import FlowDecoding
import FlowModel
import Monitoring
import RecordedFiles

/// Reads captures into a rehearsal, and puts into its chain which they were.
struct CaptureRun {
    private var reading: CaptureReading
    private let provenance: CaptureProvenance
    /// When the entries are written: the end of the rehearsal's time.
    private let end: Timestamp
    private var bytes = 0

    init(_ reading: CaptureReading, _ provenance: CaptureProvenance, at end: Timestamp) {
        self.reading = reading
        self.provenance = provenance
        self.end = end
    }

    /// - Throws: `RecordedFileFault`; `RehearsalFault` where a capture is damaged: bad input is refused whole.
    func read(
        _ captures: [RecordedCapture], _ pipeline: inout MonitoringPipeline, into writer: inout EvidenceWriter,
        progress: (Int) -> Void
    ) throws -> EvidenceBatch.Position {
        var run = self
        var taken: [AuditEvent] = []
        for capture in captures {
            let before = run.reading.frames
            try run.read(capture, &pipeline, into: &writer, progress)
            taken.append(
                .captureTaken(
                    source: run.reading.source, digest: try capture.digest(), frames: run.reading.frames - before,
                    recordedBy: provenance.recordedBy, under: provenance.under))
        }
        run.reading.finish(into: &pipeline)
        for event in taken { try writer.record(event, at: end) }
        return run.position
    }

    private var position: EvidenceBatch.Position {
        EvidenceBatch.Position(source: reading.source, lines: reading.frames, bytes: bytes)
    }

    private mutating func read(
        _ capture: RecordedCapture, _ pipeline: inout MonitoringPipeline, into writer: inout EvidenceWriter,
        _ progress: (Int) -> Void
    ) throws {
        try capture.file.read { read in
            var buffer = CaptureBuffer()
            var count = 0
            repeat {
                count = try buffer.fill(read)
                bytes += count
                do throws(CaptureFault) {
                    try buffer.takeFrames(atEnd: count == 0) { reading.take($0, $1, pipeline) }
                } catch {
                    throw RehearsalFault.damagedCapture(path: capture.file.path, fault: "\(error)")
                }
                reading.settle(into: &pipeline)
                if pipeline.ripe > 0 { try writer.add(pipeline.drain().map(\.evidence), position: position) }
                progress(bytes)
            } while count > 0
        }
    }
}
