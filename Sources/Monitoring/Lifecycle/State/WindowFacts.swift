import Custody
import FlowModel

/// What the moment, the authorisation and the trail say, against which an event is judged.
package struct WindowFacts: Hashable, Sendable {
    package var now: Timestamp
    /// The declared opening, or the moment at which the last signature arrived where that came later.
    package var opening: Timestamp
    /// The window is `opening <= t < closing`.
    package var closing: Timestamp
    /// Whether everybody whose signature is needed has signed.
    package var isCountersigned: Bool
    package var isCovert: Bool
    /// Whether the window that this one renews or varies, or one before that, is stopped, or ended before anybody resumed it.
    package var isPredecessorStopped: Bool
    /// Whether the subject was told, as far as a `notification` says.
    package var isSubjectTold: Bool
    /// Causes for a stop that hold at this moment, as far as the program can see.
    package var standing: Set<StopCause>
    /// When collection ended by time or by a person; nil before.
    package var ended: Timestamp?
    /// Findings that the outcome names and nobody has made up his mind about.
    package var undisposed: [FindingReference]
    /// Whether the subject asked for what is held and no answer was sent yet.
    package var isRequestOpen: Bool
    /// When the evidence may be destroyed; nil while that is not known.
    package var retentionEnds: Timestamp?
    /// Of the sealed segments, as the chain has them.
    package var evidence: EvidenceRoot

    package init(
        now: Timestamp, opening: Timestamp, closing: Timestamp, evidence: EvidenceRoot = EvidenceRoot(of: []),
        isCountersigned: Bool = true, isCovert: Bool = false, isSubjectTold: Bool = true,
        isPredecessorStopped: Bool = false, standing: Set<StopCause> = [], ended: Timestamp? = nil,
        undisposed: [FindingReference] = [], isRequestOpen: Bool = false, retentionEnds: Timestamp? = nil
    ) {
        self.now = now
        self.opening = opening
        self.closing = closing
        self.evidence = evidence
        self.isCountersigned = isCountersigned
        self.isCovert = isCovert
        self.isSubjectTold = isSubjectTold
        self.isPredecessorStopped = isPredecessorStopped
        self.standing = standing
        self.ended = ended
        self.undisposed = undisposed
        self.isRequestOpen = isRequestOpen
        self.retentionEnds = retentionEnds
    }

    /// Law page 2.3: how long after the end late lines of the window may still arrive, in milliseconds: 48 hours.
    package static let grace: Int64 = 48 * 3_600_000

    /// From then on no late line is taken.
    var graceEnds: Timestamp? { ended?.adding(milliseconds: WindowFacts.grace) }
}
