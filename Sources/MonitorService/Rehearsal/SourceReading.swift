import Custody
import FlowDecoding
import FlowModel
import Monitoring
import Reporting

/// Reads one source through the pipeline, block by block, in the order that the law asks for: who; for the subject,
/// when; and only in authorised times the rest.
package struct SourceReading {
    private let format: any LogFormat
    let source: String
    private(set) var pipeline: MonitoringPipeline
    package private(set) var tally = SourceTally()
    /// When the source was writing; nil when its format does not let this be told, or nothing was read.
    package private(set) var activity: ActivityTrace?

    package init(source: String, format: any LogFormat, pipeline: MonitoringPipeline) {
        self.source = source
        self.format = format
        self.pipeline = pipeline
    }

    /// Takes a block of whole lines and returns what is now to be sealed.
    package mutating func take(_ block: Span<UInt8>) -> [EvidenceFlow] {
        var ready: [EvidenceFlow] = []
        let format = format
        let count = format.scan(block, for: pipeline.subjects.gate) { candidate in
            consider(block.extracting(candidate.range), line: tally.lines + candidate.ordinal + 1, into: &ready)
        }
        note(count.activity)
        tally.add(count)
        tally.bytes += block.count
        return ready
    }

    /// The source has ended.
    mutating func finish() -> [EvidenceFlow] {
        Self.flows(pipeline.finish())
    }

    /// How far the source has been read.
    var position: EvidenceBatch.Position {
        EvidenceBatch.Position(source: source, lines: tally.lines, bytes: tally.bytes)
    }

    /// What the source delivered, for the case.
    func coverage(form: String) -> CaseCoverage.Source {
        let dispositions = pipeline.dispositions.map { ($0.key.rawValue, $0.value) }
        let unreadable = tally.unreadable.map { ($0.key.rawValue, $0.value) }
        return CaseCoverage.Source(
            name: source, form: form, lines: tally.lines, subjectLines: tally.subjectLines,
            dispositions: Dictionary(dispositions) { first, _ in first },
            unreadable: Dictionary(unreadable) { first, _ in first },
            active: activity.map { IntervalSet($0.spans) })
    }

    private mutating func note(_ instants: [Timestamp]?) {
        guard let instants else { return }
        var trace = activity ?? ActivityTrace()
        for instant in instants { trace.note(instant) }
        activity = trace
    }

    private mutating func consider(_ line: Span<UInt8>, line number: Int, into ready: inout [EvidenceFlow]) {
        let fields: IdentityFields
        switch format.identity(of: line) {
        case .fields(let found): fields = found
        case .unreadable(let anomaly):
            tally.unreadable[anomaly, default: 0] += 1
            return
        }
        guard let match = pipeline.subjects.match(fields, in: line) else { return }
        tally.subjectLines += 1
        if let time = format.time(of: line), pipeline.releases(time, of: match) { return }
        switch format.record(of: line, identity: fields) {
        case .unreadable(let anomaly):
            tally.unreadable[anomaly, default: 0] += 1
        case .flow(let record):
            let place = LineReference(source: source, line: number)
            let actions = pipeline.receive(record, of: match, at: place) {
                ContentDigest(of: (0..<line.count).map { line[$0] }).hex
            }
            if !actions.isEmpty { ready += Self.flows(actions) }
        }
    }

    private static func flows(_ actions: [MonitoringPipeline.Action]) -> [EvidenceFlow] {
        actions.map { action in
            switch action {
            case .seal(let flow): flow
            }
        }
    }
}
