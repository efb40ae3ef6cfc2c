import FlowModel
import ServiceInterface

/// The health of an invented service.
enum HealthFixture {
    static let now = Timestamp(milliseconds: 1_788_163_200_000)

    static func source(_ name: String, _ state: SourceHealth.State = .open) -> SourceHealth {
        SourceHealth(
            name: name, intake: "file", state: state, lines: 1200, kept: 34,
            refused: ["outside-times": 5, "overlong": 1],
            drops: 2, lag: 1250, lastLine: now.adding(milliseconds: -1250))
    }

    static func health(
        windows: [String: Int] = ["open": 1, "scheduled": 2, "purged": 4],
        sources: [SourceHealth] = [source("proxy")], problems: [String] = [], state: ServiceHealth.State = .ready,
        isClockTrusted: Bool = true, lastCommit: Int64? = -3400
    ) -> ServiceHealth {
        ServiceHealth(
            program: "usherd 1.2.3", state: state, problems: problems,
            startedAt: now.adding(milliseconds: -86_400_000), now: now, isClockTrusted: isClockTrusted,
            windows: windows, sources: sources,
            store: StoreHealth(
                bytes: 4096, free: 1_000_000, lastCommit: lastCommit.map(now.adding), waiting: 6),
            auditEntries: 77, catalogueDigest: "c0ffee", configurationDigest: "decade", calendarEnds: "2027-07-21")
    }
}
