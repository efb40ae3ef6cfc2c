import Custody
import FlowDecoding
import FlowModel
import Monitoring

/// Reads the lines of one source into the pipeline, block by block, in the order that the law asks for: who; for the
/// subject, when; and only in authorised times the rest.
package struct SourceReading: Sendable {
    package let source: String
    private let format: any LogFormat
    /// Since reading began.
    package private(set) var lines: Int
    package private(set) var bytes = 0

    /// - Parameter lines: how many were read before an interruption.
    package init(source: String, format: any LogFormat, lines: Int = 0) {
        self.source = source
        self.format = format
        self.lines = lines
    }

    /// How far the source has been read.
    var position: EvidenceBatch.Position { EvidenceBatch.Position(source: source, lines: lines, bytes: bytes) }

    /// How many lines a block has, and the stamps of some of them, whoever they are about; nothing of it is taken.
    func glance(at block: Span<UInt8>) -> LineCount {
        let seen = format.scan(block, for: IdentityGate(users: [], clients: [], wantsHardware: false)) { _ in }
        return LineCount(lines: seen.lines, activity: seen.activity)
    }

    /// Takes a block of whole lines.
    ///
    /// - Parameter counting: told what was counted of the block; nothing of it is about anybody.
    package mutating func take(
        _ block: Span<UInt8>, into pipeline: inout MonitoringPipeline, counting: (LineCount) -> Void = { _ in }
    ) {
        var unreadable: [Anomaly: Int] = [:]
        let format = format
        let before = lines
        let found = format.scan(block, for: pipeline.subjects.gate) { candidate in
            let line = block.extracting(candidate.range)
            switch format.identity(of: line) {
            case .unreadable(let anomaly): unreadable[anomaly, default: 0] += 1
            case .fields(let fields):
                consider(line, fields, number: before + candidate.ordinal + 1, &pipeline)
            }
        }
        if found.empty > 0 { unreadable[.emptyLine, default: 0] += found.empty }
        if found.overlong > 0 { unreadable[.overlongLine, default: 0] += found.overlong }
        let count = LineCount(lines: found.lines, unreadable: unreadable, activity: found.activity)
        pipeline.note(count, of: source)
        counting(count)
        lines += found.lines
        bytes += block.count
    }

    private func consider(
        _ line: Span<UInt8>, _ fields: IdentityFields, number: Int, _ pipeline: inout MonitoringPipeline
    ) {
        guard let match = pipeline.subjects.match(fields, in: line) else { return }
        pipeline.noteLine(of: match, source: source)
        if let time = format.time(of: line), pipeline.releases(time, of: match, source: source) { return }
        switch format.record(of: line, identity: fields) {
        case .unreadable(let anomaly):
            pipeline.noteUnreadable(anomaly, of: match, source: source)
        case .flow(let record):
            let place = LineReference(source: source, line: number)
            pipeline.receive(record, of: match, at: place) {
                ContentDigest(of: (0..<line.count).map { line[$0] }).hex
            }
        }
    }
}

extension MonitoringPipeline.Action {
    /// What is to be sealed.
    package var evidence: EvidenceFlow {
        switch self {
        case .seal(let flow, _): flow
        }
    }
}
