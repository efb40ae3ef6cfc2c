import FlowModel
import Monitoring
import ServiceInterface

/// What the service's own counts say of a source while a window is open: whether the declared format reads its lines, and
/// whether its clock agrees with ours. Counts only; no line is looked at for it.
package enum FiguresCheck {
    /// Too few lines say nothing.
    private static let fewest = 20
    /// Of a hundred lines, so many are read where the format is the right one.
    private static let least = 95

    package static func remarks(_ health: ServiceHealth, _ source: SourceHealth) -> [CheckUpRemark] {
        guard health.windows["open"] ?? 0 > 0, source.state == .open else { return [] }
        // Of packets only the subject's are counted, and a person may be away.
        guard source.intake != SourceIntake.interface("", leases: nil).word else { return [] }
        guard source.lines > 0 else {
            return [.note(.source, "\(source.name): no line has come since the service started")]
        }
        return [rate(source), source.lag.map { offset(source.name, $0) }].compactMap(\.self)
    }

    private static func rate(_ source: SourceHealth) -> CheckUpRemark {
        let unreadable = source.refused.reduce(0) { $0 + (Anomaly(rawValue: $1.key) == nil ? 0 : $1.value) }
        let read = max(0, source.lines - unreadable)
        let account = "\(source.name): the format reads \(read) of \(source.lines) lines"
        let isGood = source.lines < fewest || read >= source.lines / 100 * least + source.lines % 100 * least / 100
        return isGood
            ? .good(.source, account)
            : .mend(.source, account, "`format` in usher.yaml must be what the proxy writes: docs/formats/logs.md")
    }

    private static func offset(_ name: String, _ milliseconds: Int64) -> CheckUpRemark {
        let seconds = abs(milliseconds) / 1_000
        if milliseconds < -SourceClock.tolerance {
            return .mend(
                .source, "\(name): the newest stamp is \(seconds) s ahead of this clock",
                "compare the clocks of the proxy and of this machine")
        }
        if milliseconds > SourceClock.tolerance {
            return .note(
                .source, "\(name): the newest stamp was \(seconds) s old when it came",
                "where lines do not wait before they are sent, compare the clocks")
        }
        return .good(.source, "\(name): the newest stamp is within two minutes of this clock")
    }
}
