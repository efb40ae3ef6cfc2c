import Custody
import FlowModel
import Monitoring
import ServiceInterface

/// Collecting while windows are open: the register, the sources and what is known of them, as one value. It is told what time
/// it is and does nothing between two calls.
///
/// ```
/// tick ─ clock ─▶ register ─▶ windows: open and close sources ─▶ read ─▶ seal and commit ─▶ findings
/// ```
package struct LiveCollection {
    package internal(set) var keeper: RegisterKeeper
    var setup: SchoolSetup
    let program: String
    let startedAt: Timestamp
    let events: @Sendable (ServiceEvent) -> Void
    var recent: RecentEvidence

    var watch: ClockWatch
    /// The windows that are being collected, each with what is known of it.
    var windows: [AuthorisationID: LiveWindow] = [:]
    /// Nil while no window is open: then there is nothing that could read a line.
    var pipeline: MonitoringPipeline?
    /// In the order of the configuration; empty while no window is open.
    var sources: [LiveSource] = []
    /// Of sources that were closed since the service started.
    var totals: [String: SourceTotals] = [:]
    /// What waits for the next commit.
    var batch = CollectedBatch()
    var commits = CommitClock()
    /// What the chain must say before anything more is read.
    var owed = OwedEntries()
    /// Why windows that are open are not collected.
    var obstacles: [WindowObstacle] = []
    /// Windows of which something waits that could not be sealed at the latest commit.
    var unsealable: Set<AuthorisationID> = []
    /// Windows that are not open, and of which something is remembered that could not be read at the start.
    var unsettled: Set<AuthorisationID> = []
    /// Where reading had come to could not be read from the store.
    var arePositionsUnread = false
    /// The names of sources that are declared and could not be made.
    var unopened: [String] = []
    /// Bytes of one file that are read at one tick: a backlog is caught up in steps, and a stop is never far.
    package var readBudget = 8 << 20
    /// For the table of flows, so that nobody can choose flows that are slow to find.
    package var flowSeed = UInt64.random(in: .min ... .max)
    var losses = LossWatch()
    /// Whether sources were opened since the service started.
    var hasOpened = false
    /// What each listener had counted at the latest look.
    var streamCounts: [String: StreamCounts] = [:]
    /// When something could be read last.
    var attended: ServiceMoment?
    var sealed = SealedCount()
    var hourly = HourlyCounts(hour: .min, dispositions: [:])
    var isStopping = false
    /// A secret that could not be made or destroyed at once.
    var secretFault: SecretFault?
    /// Of what was read last from the disk.
    var configurationFaults = 0
    /// The latest reload found no fault in the files, and could not be taken all the same.
    var isReloadRefused = false
    /// What people are to be told of and nobody has taken yet.
    package internal(set) var matters: [NoticeMatter] = []
    /// What was found while each window was open.
    var findings: [AuthorisationID: FindingWatch] = [:]
    /// How each window that the register has may be read, so that a tick need not look on the disk for what was fixed.
    var readings: [OpenWindow: OpenWindow] = [:]
    /// As they were told last.
    var phases: [AuthorisationID: WindowPhase] = [:]
    var told: Set<RegisterAlert> = []

    package var isCollecting: Bool { !windows.isEmpty }

    package init(
        keeper: RegisterKeeper, setup: SchoolSetup, program: String, startedAt: ServiceMoment,
        recent: RecentEvidence,
        events: @escaping @Sendable (ServiceEvent) -> Void
    ) {
        self.keeper = keeper
        self.setup = setup
        self.program = program
        self.startedAt = startedAt.wall
        self.events = events
        self.recent = recent
        watch = ClockWatch(knownTime: max(keeper.register.now, keeper.latestReading ?? keeper.register.now))
    }

    /// Lets whatever is due at `moment` happen.
    ///
    /// - Parameter now: to measure how long a judgement takes.
    package mutating func tick(at moment: ServiceMoment, now: () -> ServiceMoment) {
        guard !isStopping else { return }
        losses.forget(at: moment.elapsed)
        observeClock(moment)
        attempt(at: moment) { collection in
            try collection.payOwed()
            try collection.keeper.advance(to: moment.wall)
        }
        if !keeper.hasUnfinishedSecrets { secretFault = nil }
        adoptWindows(at: moment)
        if mayRead {
            attend(at: moment)
            readFiles(at: moment)
            readPackets(at: moment)
            settle(at: moment.wall)
        }
        commitWhenDue(at: moment)
        assessFindings(at: moment, now: now)
        tellFindings(at: moment.wall)
        checkSilence(at: moment)
        noteTheHour(at: moment)
    }

    /// The end: what was read is sealed or remembered, and everything is closed.
    package mutating func stop(at moment: ServiceMoment) {
        isStopping = true
        attempt(at: moment) { try $0.payOwed() }
        finishPackets(at: moment)
        commit(at: moment)
        for source in sources { source.follower?.close() }
        attempt(at: moment) { try $0.keeper.close() }
    }

    /// What the clock says, unless nobody believes it.
    func believed(_ moment: ServiceMoment) -> Timestamp? {
        keeper.register.isClockTrusted && owed.step == nil ? moment.wall : nil
    }

    private mutating func observeClock(_ moment: ServiceMoment) {
        guard case .stepped(let from, let to) = watch.observe(wall: moment.wall, elapsed: moment.elapsed),
            keeper.register.isClockTrusted, owed.step == nil
        else { return }
        events(.clockStepped(milliseconds: to.milliseconds(since: from)))
        owed.step = OwedEntries.Step(from: from, to: to)
    }

    /// Does something that writes; a store that cannot be written is told of, and tried again at the next tick.
    mutating func attempt(at moment: ServiceMoment, _ act: (inout LiveCollection) throws -> Void) {
        do {
            try act(&self)
        } catch {
            note(failure: error, at: moment)
        }
    }
}
