import FlowModel
import ServiceInterface

/// How the service is, in one line for `systemctl status`: counts and the configured names of sources, nobody's name and no
/// identifier of a window.
package struct ServiceStatusText: Hashable, Sendable {
    /// More sources than these would not fit into the line that systemd shows.
    private static let mostSources = 6

    package let text: String

    package init(_ health: ServiceHealth) {
        let parts =
            Self.state(health) + [Self.windows(health.windows)] + Self.sources(health.sources)
            + [Self.commit(health.store.lastCommit, at: health.now)]
        text = parts.joined(separator: "; ")
    }

    private static func state(_ health: ServiceHealth) -> [String] {
        var parts: [String] = []
        if health.state == .stopping { parts.append("stopping") }
        let problems = health.problems.count
        if problems > 0 { parts.append("\(problems) \(problems == 1 ? "problem" : "problems"), see usherd status") }
        if !health.isClockTrusted { parts.append("clock not trusted") }
        return parts
    }

    private static func windows(_ counts: [String: Int]) -> String {
        let open = counts["open", default: 0]
        let first = open == 0 ? "no window open" : "\(open) \(open == 1 ? "window" : "windows") open"
        let others = ["scheduled", "suspended"].compactMap { phase in
            counts[phase].flatMap { $0 > 0 ? "\($0) \(phase)" : nil }
        }
        return ([first] + others).joined(separator: ", ")
    }

    private static func sources(_ sources: [SourceHealth]) -> [String] {
        var parts = sources.prefix(mostSources).map { "source \(OneLine.text($0.name)): \(word($0.state))" }
        if sources.count > mostSources { parts.append("and \(sources.count - mostSources) more") }
        return parts
    }

    private static func word(_ state: SourceHealth.State) -> String {
        switch state {
        case .closed: "closed"
        case .open: "reading"
        case .waiting: "not there yet"
        case .unreadable: "unreadable"
        case .suspended: "suspended"
        }
    }

    private static func commit(_ last: Timestamp?, at now: Timestamp) -> String {
        guard let last else { return "no commit yet" }
        return "last commit \(max(0, now.milliseconds(since: last)) / 1000) s ago"
    }
}
