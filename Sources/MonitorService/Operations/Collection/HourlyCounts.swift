import FlowModel
import Monitoring

/// What became of the subjects' records until the last full hour, by source.
struct HourlyCounts: Hashable, Sendable {
    /// In milliseconds.
    static let length: Int64 = 3_600_000

    /// Hours since 1970, UTC.
    let hour: Int64
    let dispositions: [String: [FlowDisposition: Int]]
}
