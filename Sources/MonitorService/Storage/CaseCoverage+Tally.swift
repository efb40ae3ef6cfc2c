import FlowModel
import Monitoring
import Reporting

extension CaseCoverage.Source {
    /// What a source delivered, as a case keeps it.
    init(_ tally: WindowTally, of source: SourceDeclaration) {
        self.init(tally, source.name, form: source.format.word)
    }

    /// The same of a source that the configuration has no longer.
    init(_ tally: WindowTally, ofRemoved name: String) {
        self.init(tally, name, form: "no longer declared")
    }

    private init(_ tally: WindowTally, _ name: String, form: String) {
        let lost = tally.losses.mapValues(\.count).filter { $0.value > 0 }
        self.init(
            name: name, form: form, lines: tally.lines, subjectLines: tally.subjectLines,
            dispositions: Self.words(tally.dispositions),
            unreadable: Self.words(tally.unreadable).merging(Self.words(lost), uniquingKeysWith: +),
            active: tally.activity.map { IntervalSet($0.spans) },
            lost: tally.losses.mapValues { IntervalSet($0.time.spans) }.filter { !$0.value.isEmpty })
    }

    private static func words<Key: RawRepresentable>(_ table: [Key: Int]) -> [String: Int]
    where Key.RawValue == String {
        Dictionary(table.map { ($0.key.rawValue, $0.value) }) { first, _ in first }
    }
}
