import Custody
import MonitorService
import Monitoring

/// What the person who runs the server may see of the register (law page 2.5): that windows are there, as identifiers and
/// counts. No name, no staff number, no reason.
struct RegisterAccount {
    private let entries: Int
    private let isClockTrusted: Bool
    private let windows: [Line]

    private struct Line {
        let authorisation: String
        let phase: WindowPhase
        let documents: Int
        let segments: Int
    }

    init(_ keeper: RegisterKeeper) {
        entries = keeper.entries
        isClockTrusted = keeper.register.isClockTrusted
        windows = keeper.register.windows.map {
            Line(
                authorisation: $0.id.text, phase: $0.phase, documents: $0.trail.entries.count,
                segments: $0.segments.count)
        }
    }

    private var counts: [(phase: WindowPhase, windows: Int)] {
        WindowPhase.allCases.compactMap { phase in
            let count = windows.count { $0.phase == phase }
            return count > 0 ? (phase, count) : nil
        }
    }

    var lines: [String] {
        let sum = counts.map { "\($0.windows) \($0.phase.rawValue)" }.joined(separator: ", ")
        let clock = isClockTrusted ? "trusted" : "not trusted: put it right, then `usherd register trust-clock`"
        return [
            "windows   \(windows.count)\(sum.isEmpty ? "" : ": \(sum)")", "entries   \(entries) in the audit chain",
            "clock     \(clock)",
        ] + windows.map(Self.text)
    }

    private static func text(_ line: Line) -> String {
        let phase = line.phase.rawValue
        let gap = String(repeating: " ", count: max(1, 10 - phase.count))
        return "\(phase)\(gap)\(line.authorisation), \(line.documents) documents, \(line.segments) sealed segments"
    }

    var json: JSONValue {
        [
            "entries": .integer(Int64(entries)), "clock_trusted": .bool(isClockTrusted),
            "phases": .object(counts.map { JSONMember($0.phase.rawValue, .integer(Int64($0.windows))) }),
            "windows": .array(
                windows.map {
                    [
                        "authorisation": .string($0.authorisation), "phase": .string($0.phase.rawValue),
                        "documents": .integer(Int64($0.documents)), "sealed_segments": .integer(Int64($0.segments)),
                    ]
                }),
        ]
    }
}
