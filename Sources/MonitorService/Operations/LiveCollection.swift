import Custody
import FlowModel
import Monitoring
import ServiceInterface

/// Collecting while windows are open: the register, the sources and what is known of them, as one value. It is told what time
/// it is and does nothing between two calls.
package struct LiveCollection: Sendable {
    package internal(set) var keeper: RegisterKeeper
    var setup: SchoolSetup
    let program: String
    let startedAt: Timestamp

    package init(keeper: RegisterKeeper, setup: SchoolSetup, program: String, startedAt: Timestamp) {
        self.keeper = keeper
        self.setup = setup
        self.program = program
        self.startedAt = startedAt
    }

    /// Lets whatever is due at `moment` happen.
    package mutating func tick(at moment: ServiceMoment) {
        try? keeper.advance(to: moment.wall)
    }

    package mutating func submit(_ document: SubmittedDocument, at moment: ServiceMoment) throws -> RegisterVerdict {
        guard document.isEvent else {
            return try keeper.submit(
                SignedDocument(bytes: document.bytes, signature: document.signature),
                countersignatures: document.countersignatures, at: moment.wall)
        }
        let event = UncheckedEvent(
            bytes: document.bytes, signature: document.signature,
            countersignatures: SSHSignature.blocks(of: document.countersignatures))
        return try keeper.submit(event, at: moment.wall)
    }

    package mutating func trustClock(at moment: ServiceMoment) throws {
        try keeper.trustClock(at: moment.wall)
    }

    package mutating func writeCase(
        _ id: AuthorisationID, to folder: String, withSecret: Bool, at moment: ServiceMoment
    ) throws {
        try keeper.exportCase(id, to: folder, withSecret: withSecret)
    }

    package func notice(of id: AuthorisationID) -> CaseNotice? {
        keeper.register.window(id).map {
            CaseNotice(
                authorisation: id.text, phase: $0.phase.rawValue, closesAt: $0.closing, reviewDue: nil, findings: 0,
                lastFinding: nil)
        }
    }

    package func health(at now: Timestamp) -> ServiceHealth {
        ServiceHealth(
            program: program, state: .ready, problems: [], startedAt: startedAt, now: now,
            isClockTrusted: keeper.register.isClockTrusted,
            windows: Dictionary(grouping: keeper.register.windows, by: \.phase.rawValue).mapValues(\.count),
            sources: [], store: StoreHealth(bytes: 0, free: 0, lastCommit: nil, waiting: 0),
            auditEntries: keeper.entries, catalogueDigest: setup.catalogueDigest.hex,
            configurationDigest: setup.configurationDigest.hex, calendarEnds: nil)
    }
}
