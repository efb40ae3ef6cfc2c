import FlowModel
import Monitoring
import ServiceInterface

/// The state of the service for a person, with local times.
enum HealthText {
    static func lines(_ health: ServiceHealth) -> [String] {
        let windows = health.windows.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        let clock = health.isClockTrusted ? "trusted" : "not trusted: put it right, then `usherd trust-clock`"
        return [
            "service   \(health.state.rawValue), \(health.program), since \(local(health.startedAt))",
            "windows   \(windows.isEmpty ? "none" : windows.joined(separator: ", "))",
            "clock     \(clock)", "entries   \(health.auditEntries) in the audit chain",
            "store     \(megabytes(health.store.bytes)), \(megabytes(health.store.free)) free",
            "calendar  \(health.calendarEnds.map { "known until \($0)" } ?? "not known")",
        ] + health.problems.map { "problem   \($0)" } + health.sources.flatMap(lines)
    }

    private static func lines(_ source: SourceHealth) -> [String] {
        let refused = source.refused.values.reduce(0, +)
        let bytes = source.lostBytes > 0 ? " and \(source.lostBytes) bytes" : ""
        let last = source.lastLine.map { ", the latest \(local($0))" } ?? ""
        let lag = source.lag.map { ", \($0) ms behind" } ?? ""
        return [
            "source    \(source.name) (\(source.intake)): \(source.state.rawValue)",
            "          \(source.lines) lines, \(source.kept) kept, \(refused) not used, \(source.drops) lost\(bytes)\(last)\(lag)",
        ]
    }

    private static func megabytes(_ bytes: Int) -> String { "\(bytes >> 20) MiB" }

    private static func local(_ time: Timestamp) -> String {
        let moment = CivilTime.local(time)
        return "\(moment.date) \(moment.minute)"
    }
}
