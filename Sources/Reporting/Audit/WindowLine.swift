import Monitoring

/// What the audit chain says of one window, and all that an auditor needs to see of it: who signed, what became of it and
/// when, how much was sealed, who read it. It knows no event, no host, no subject.
package struct WindowLine: Hashable, Sendable {
    /// Identifier of the authorisation.
    package let authorisation: String
    /// When the authorisation was accepted, in milliseconds since 1970, UTC, as all times here; nil where the chain does not
    /// say so.
    package internal(set) var accepted: Int64?
    /// Fingerprints of the keys that signed the authorisation.
    package internal(set) var signers: [String] = []
    /// In the order of time.
    package internal(set) var steps: [WindowStep] = []
    /// Accepted documents by their kind.
    package internal(set) var documents: [String: Int] = [:]
    /// Each time that sealed evidence was opened.
    package internal(set) var readings: [WindowReading] = []
    /// Each time that the service handed out a copy of the case.
    package internal(set) var copies: [HandedOutCopy] = []
    /// When lesson time fell away, by records that became known.
    package internal(set) var lapses: [Int64] = []
    package internal(set) var sealedSegments = 0
    package internal(set) var reports = 0
    /// Times of the first and the last entry that name the window.
    package let first: Int64
    package internal(set) var last: Int64

    init(_ authorisation: String, at time: Int64) {
        self.authorisation = authorisation
        first = time
        last = time
    }

    /// Where it stands when the chain ends; nil when no step was recorded yet.
    package var phase: WindowPhase? { steps.last.flatMap { WindowPhase(rawValue: $0.to) } }

    /// When it first opened.
    package var opened: Int64? { steps.first { $0.to == WindowPhase.open.rawValue }?.time }

    /// When it ended for good: by a person, by time, or because it was found invalid.
    package var ended: Int64? {
        let endings: [WindowPhase] = [.refused, .cancelled, .expired, .void]
        return steps.first { step in endings.contains { $0.rawValue == step.to } }?.time
    }

    /// The times in which it was suspended; without end where it still is.
    package var suspensions: [Suspension] {
        steps.indices.filter { steps[$0].to == WindowPhase.suspended.rawValue }.map { index in
            let next = steps.dropFirst(index + 1).first { $0.from == WindowPhase.suspended.rawValue }
            return Suspension(start: steps[index].time, end: next?.time, reason: steps[index].reason)
        }
    }

    package struct Suspension: Hashable, Sendable {
        package let start: Int64
        package let end: Int64?
        /// The program's own words.
        package let reason: String
    }

    /// Whether something may still happen to it.
    var isRunning: Bool {
        switch phase {
        case nil, .draft, .signed, .scheduled, .open, .suspended: true
        default: false
        }
    }
}
