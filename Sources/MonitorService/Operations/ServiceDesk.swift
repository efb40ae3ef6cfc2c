import Custody
import FlowModel
import Monitoring
import ServiceInterface

/// The one writer of the running service: every request, every block of lines and every tick of the clock goes through it,
/// one after the other, and what it answers is durable before it is said.
package actor ServiceDesk {
    var collection: LiveCollection
    /// What people asked with a signature, so that nothing is answered twice.
    var requests: RequestLedger
    /// What time it is.
    let now: @Sendable () -> ServiceMoment

    package init(_ collection: LiveCollection, now: @escaping @Sendable () -> ServiceMoment) {
        self.collection = collection
        self.requests = RequestLedger(startedAt: collection.startedAt)
        self.now = now
    }

    /// Lets whatever is due happen.
    package func tick() {
        collection.tick(at: now())
    }

    package func health() -> ServiceHealth {
        collection.health(at: now().wall)
    }

    package func windows() -> [WindowSummary] {
        collection.keeper.register.windows.map {
            WindowSummary(
                authorisation: $0.id.text, phase: $0.phase.rawValue, documents: $0.trail.entries.count,
                segments: $0.segments.count)
        }
    }

    /// Hands in a signed document. A stop is in force when this returns (X2).
    /// - Throws: when the store cannot be written; nothing has happened then.
    package func submit(_ document: SubmittedDocument) throws -> SubmissionAnswer {
        switch try collection.submit(document, at: now()) {
        case .taken: SubmissionAnswer(refusals: [])
        case .refused(let refusals, _):
            SubmissionAnswer(refusals: refusals.map { .init(code: $0.code, sentence: $0.sentence) })
        }
    }

    /// Somebody has put the clock right. False while it is still before the latest entry of the audit chain.
    package func trustClock() throws -> Bool {
        try collection.trustClock(at: now())
        return collection.keeper.register.isClockTrusted
    }

    /// The case folder of one window, written into `folder`, which is there and empty. Evidence stays sealed.
    package func writeCase(_ id: AuthorisationID, to folder: String, withSecret: Bool) throws {
        try collection.writeCase(id, to: folder, withSecret: withSecret, at: now())
    }

    /// What the people of a case are told of it; nil where there is no such window.
    package func notice(of id: AuthorisationID) -> CaseNotice? {
        collection.notice(of: id)
    }
}
