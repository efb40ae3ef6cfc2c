import FlowModel
import Monitoring

/// What the audit chain must say before anything more is read, and does not say yet: the store could not be written just when it
/// happened, and nothing would tell it a second time.
struct OwedEntries {
    struct Step: Hashable {
        let from: Timestamp
        let to: Timestamp
    }

    /// The server's clock stepped (law page X6). A later step adds nothing: after the first nothing is believed.
    var step: Step?
    /// Windows that stop because the clock of one of their sources is off (law page C10).
    var stops: Set<AuthorisationID> = []

    var isEmpty: Bool { step == nil && stops.isEmpty }
}
