import FlowModel

/// How the service is, in counts: nothing about anybody (law page 2.5, the column of the IT administrator).
package struct ServiceHealth: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable {
        /// All is well; whether anything is being collected is told by `windows`.
        case ready
        /// Something keeps it from collecting or from writing; `problems` says what.
        case impaired
        case stopping
    }

    /// Name and version.
    package var program: String
    package var state: State
    /// What is wrong, each with what to do; nobody is named.
    package var problems: [String]
    package var startedAt: Timestamp
    package var now: Timestamp
    package var isClockTrusted: Bool
    /// How many windows are in which phase; phases without a window are absent.
    package var windows: [String: Int]
    /// In the order of the configuration.
    package var sources: [SourceHealth]
    package var store: StoreHealth
    package var auditEntries: Int
    package var catalogueDigest: String
    /// Of the configuration that is in force.
    package var configurationDigest: String
    /// Until when the calendar knows what is a school day, as a date; nil when it knows nothing.
    package var calendarEnds: String?

    package init(
        program: String, state: State, problems: [String], startedAt: Timestamp, now: Timestamp, isClockTrusted: Bool,
        windows: [String: Int], sources: [SourceHealth], store: StoreHealth, auditEntries: Int,
        catalogueDigest: String, configurationDigest: String, calendarEnds: String?
    ) {
        self.program = program
        self.state = state
        self.problems = problems
        self.startedAt = startedAt
        self.now = now
        self.isClockTrusted = isClockTrusted
        self.windows = windows
        self.sources = sources
        self.store = store
        self.auditEntries = auditEntries
        self.catalogueDigest = catalogueDigest
        self.configurationDigest = configurationDigest
        self.calendarEnds = calendarEnds
    }
}
