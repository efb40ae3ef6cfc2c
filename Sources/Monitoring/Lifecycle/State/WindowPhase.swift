/// Where a window stands in its life (law page 2.3). The raw value is stable: it stands in audit entries.
package enum WindowPhase: String, Hashable, Sendable, CaseIterable {
    /// Written, signed by nobody.
    case draft
    /// Signed by the authoriser; a countersignature is missing.
    case signed
    /// A person whose signature is needed said no. Kept in the register.
    case refused
    /// All have signed; the opening is still to come.
    case scheduled
    /// The only phase in which anything is collected.
    case open
    /// Collection is off; the time runs on and is not made up for.
    case suspended
    /// Ended by a person before its time.
    case cancelled
    /// Ended by time, or by a renewal that took its place.
    case expired
    /// No late line can come any more, and the root of the evidence is signed.
    case closed
    /// Every finding has its disposition, and the outcome is known.
    case reviewed
    /// The window's secret is destroyed: nobody can open the evidence.
    case purged
    /// Found invalid: its evidence is set apart and cannot be reported on.
    case void

    /// Whether evidence may exist that somebody could open.
    package var mayHoldEvidence: Bool {
        switch self {
        case .open, .suspended, .cancelled, .expired, .closed, .reviewed, .void: true
        case .draft, .signed, .refused, .scheduled, .purged: false
        }
    }
}
