import Custody
import FlowModel

/// Recognises one exchange that was logged several times: by chained proxies, each of which writes a line (log-format
/// trap 1). Counting it twice would harm an innocent person; missing one of two real exchanges harms nobody.
struct DuplicateFilter: Hashable, Sendable {
    /// Chained proxies finish the same exchange within this many milliseconds of each other.
    static let window: Int64 = 1_000
    /// How many recent exchanges are compared; a chain is three long at most.
    static let memory = 32

    /// An exchange by a digest of all that must agree, so that no host need be remembered.
    struct Exchange: Hashable, Sendable {
        let digest: ContentDigest
        let end: Timestamp
    }

    /// Oldest first.
    var recent: [Exchange] = []

    /// Whether `record` repeats one of the last ones: same client, hosts, form and outcome, same bytes and duration, ended
    /// at nearly the same time. Remembers it when it does not.
    mutating func repeats(_ record: FlowRecord) -> Bool {
        guard let end = record.time.end else { return false }
        let digest = Self.digest(of: record)
        let isKnown = recent.contains {
            $0.digest == digest && abs($0.end.milliseconds(since: end)) <= Self.window
        }
        if isKnown { return true }
        if recent.count == Self.memory { recent.removeFirst() }
        recent.append(Exchange(digest: digest, end: end))
        return false
    }

    private static func digest(of record: FlowRecord) -> ContentDigest {
        let fields = [
            text(record.down?.bytes), text(record.up?.bytes), record.form.rawValue, record.outcome.rawValue,
            record.host?.text ?? "-", record.serverName?.text ?? "-", record.client.address?.description ?? "-",
            record.client.hardware?.description ?? "-", text(duration(record)),
        ]
        return ContentDigest(of: Array(fields.joined(separator: " ").utf8))
    }

    private static func text(_ number: Int64?) -> String { number.map { String($0) } ?? "-" }

    private static func duration(_ record: FlowRecord) -> Int64? {
        if case .span(let interval) = record.time { interval.milliseconds } else { nil }
    }
}
