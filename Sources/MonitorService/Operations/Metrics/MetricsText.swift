import FlowModel
import Monitoring
import ServiceInterface

/// The service's metrics in Prometheus' text format 0.0.4 (docs/formats/metrics.md): counts and times of sources, windows
/// and store, and nothing about anybody.
package struct MetricsText: Hashable, Sendable {
    package static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    package let text: String

    package init(_ health: ServiceHealth) {
        let families =
            Self.service(health) + Self.lines(health.sources) + Self.states(health.sources) + [
                Self.windows(health.windows)
            ]
            + Self.store(health.store) + Self.custody(health)
        text = families.map(\.text).joined()
    }

    private static func service(_ health: ServiceHealth) -> [MetricFamily] {
        var up = MetricFamily("usher_up", .gauge, "1 when all is well, 0 when impaired or stopping.")
        up.add(health.state == .ready ? 1 : 0)
        var info = MetricFamily("usher_info", .gauge, "Always 1; the label tells the version.")
        info.add(1, ["version": OneLine.text(health.program.split(separator: " ").last ?? "")])
        var start = MetricFamily("usher_start_time_seconds", .gauge, "When the service started, in Unix time.")
        start.add(milliseconds: health.startedAt.milliseconds)
        var problems = MetricFamily("usher_problems", .gauge, "What is wrong, counted; usherd status tells what.")
        problems.add(health.problems.count)
        return [up, info, start, problems]
    }

    private static func lines(_ sources: [SourceHealth]) -> [MetricFamily] {
        var read = MetricFamily("usher_lines_read_total", .counter, "Lines read since the service started.")
        var used = MetricFamily("usher_records_used_total", .counter, "Records that became evidence.")
        var refused = MetricFamily("usher_refused_total", .counter, "Records and lines not used, by reason.")
        var drops = MetricFamily("usher_drops_total", .counter, "Datagrams or packets lost before they could be read.")
        var bytes = MetricFamily("usher_lost_bytes_total", .counter, "Bytes of a file lost before they could be read.")
        for source in sources {
            let name = OneLine.text(source.name)
            read.add(source.lines, ["source": name])
            used.add(source.kept, ["source": name])
            drops.add(source.drops, ["source": name])
            bytes.add(source.lostBytes, ["source": name])
            for (reason, count) in source.refused.sorted(by: { $0.key < $1.key }) {
                refused.add(count, ["source": name, "reason": OneLine.text(reason)])
            }
        }
        return [read, used, refused, drops, bytes]
    }

    private static func states(_ sources: [SourceHealth]) -> [MetricFamily] {
        var lag = MetricFamily(
            "usher_lag_seconds", .gauge, "From the stamp of the latest line to its arrival; absent until one arrives.")
        var state = MetricFamily("usher_source_state", .gauge, "1 for the state in which a source is, else 0.")
        for source in sources {
            let name = OneLine.text(source.name)
            if let milliseconds = source.lag { lag.add(milliseconds: milliseconds, ["source": name]) }
            for each in SourceHealth.State.allCases {
                state.add(source.state == each ? 1 : 0, ["source": name, "state": each.rawValue])
            }
        }
        return [lag, state]
    }

    /// Every phase has a sample, so that a window that comes does not make a series begin.
    private static func windows(_ counts: [String: Int]) -> MetricFamily {
        var windows = MetricFamily("usher_windows", .gauge, "Windows in each phase.")
        for phase in WindowPhase.allCases { windows.add(counts[phase.rawValue, default: 0], ["phase": phase.rawValue]) }
        return windows
    }

    private static func store(_ store: StoreHealth) -> [MetricFamily] {
        var bytes = MetricFamily("usher_store_bytes", .gauge, "Size of the store and its write-ahead log.")
        bytes.add(store.bytes)
        var free = MetricFamily("usher_store_free_bytes", .gauge, "Free on the disk of the store.")
        free.add(store.free)
        var waiting = MetricFamily("usher_store_waiting_records", .gauge, "Records that could not be written yet.")
        waiting.add(store.waiting)
        return [bytes, free, waiting]
    }

    private static func custody(_ health: ServiceHealth) -> [MetricFamily] {
        var entries = MetricFamily("usher_audit_entries", .gauge, "Entries of the audit chain; it never gets shorter.")
        entries.add(health.auditEntries)
        var clock = MetricFamily(
            "usher_clock_trusted", .gauge, "1 while the clock is believed; else nothing is collected.")
        clock.add(health.isClockTrusted ? 1 : 0)
        return [entries, clock]
    }
}
