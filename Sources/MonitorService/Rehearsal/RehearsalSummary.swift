import FlowModel
import Monitoring

/// What a rehearsal did, in counts.
package struct RehearsalSummary: Sendable {
    package let tally: WindowTally
    /// After decompression.
    package let bytes: Int
    /// Sealed records and segments.
    package let records: Int
    package let segments: Int
    /// Where the window stands when its time is over.
    package let phase: WindowPhase
    /// Documents that were handed in and not taken.
    package let refused: [RegisterRefusal]

    /// What became of the subject's records.
    package var dispositions: [FlowDisposition: Int] { tally.dispositions }

    /// For a person. `seconds` is how long it took by the clock on the wall.
    package func lines(seconds: Double) -> [String] {
        let megabytes = Double(bytes) / 1_000_000
        let speed = seconds > 0 ? Int(megabytes / seconds) : 0
        let fates = FlowDisposition.allCases.map { "  \($0.rawValue): \(dispositions[$0] ?? 0)" }
        let unreadable = tally.unreadable.sorted { $0.key.rawValue < $1.key.rawValue }
        return [
            "REHEARSAL: nothing of this is evidence, and none of it can become part of a real store.",
            "lines read                \(tally.lines)",
            "released unread           \(tally.lines - tally.subjectLines - unreadable.reduce(0) { $0 + $1.value })",
            "of the subject            \(tally.subjectLines)",
        ] + fates + ["unreadable                \(unreadable.reduce(0) { $0 + $1.value })"]
            + unreadable.map { "  \($0.key.rawValue): \($0.value)" }
            + refused.map { "document refused          \($0)" }
            + [
                "window                    \(phase.rawValue)",
                "sealed                    \(records) records in \(segments) segments",
                "speed                     \(speed) MB/s",
            ]
    }
}
