import FlowDecoding
import FlowModel
import Monitoring

/// An export as it was read for some windows, one of each person. Whose it is shows only then: what the others' windows counted of
/// it is for nobody.
struct ImportTrial {
    private let pipeline: MonitoringPipeline
    private let source: String
    private let before: [AuthorisationID: WindowMemory]
    /// Of all lines, whoever they are about.
    let counted: LineCount

    /// - Parameter pipeline: with what is remembered of each window.
    init(_ lines: [UInt8], from source: String, by format: any LogFormat, into pipeline: MonitoringPipeline) {
        var (running, reading) = (pipeline, SourceReading(source: source, format: format))
        var counted = LineCount(lines: 0)
        reading.take(lines.span, into: &running) { counted = $0 }
        self.source = source
        self.counted = counted
        self.pipeline = running
        before = Dictionary(pipeline.remembered.map { ($0.authorisation, $0) }) { first, _ in first }
    }

    /// The windows whose subject has lines in it.
    var owners: [AuthorisationID] { before.keys.filter { counts(of: $0).own > 0 } }

    /// Whether nobody could be told to be in it at all.
    var isOfNobody: Bool { legible <= 0 && owners.isEmpty }

    /// Whether it holds lines that are nobody's of these windows.
    var hasStrangers: Bool { legible > owners.reduce(0) { $0 + counts(of: $1).own } }

    /// Lines of which the identity could be read.
    private var legible: Int { counted.lines - counted.unreadable.values.reduce(0, +) }

    func counts(of id: AuthorisationID) -> ImportCounts {
        ImportCounts(before[id]?.tallies[source], pipeline.memory(of: id)?.tallies[source])
    }

    /// What was counted of every source in these windows before.
    func earlier(_ id: AuthorisationID) -> [WindowTally] { before[id].map { Array($0.tallies.values) } ?? [] }

    /// What is remembered of a window with the export; nil where nothing of it is of the window's time, so that it is no coverage
    /// of that window.
    func memory(of window: OpenWindow) -> WindowMemory? {
        let isOfItsTime = counted.activity?.contains { $0 >= window.opening && $0 < window.closing } ?? false
        guard isOfItsTime || counts(of: window.authorisation).inside > 0 else { return nil }
        return pipeline.memory(of: window.authorisation)
    }
}
