/// Why something of a source is not among what was read of it. Nothing of it is about anybody. The raw value is stable.
package enum LossReason: String, Hashable, Sendable, CaseIterable {
    /// Lines whose stamps lay more than two minutes from their arrival.
    case stampOff = "stamp-off"

    /// Whether nobody can tell what the source had to say meanwhile: then it is a time without data.
    package var isGap: Bool {
        switch self {
        case .stampOff: true
        }
    }

    /// What happened, for a report.
    package var sentence: String {
        switch self {
        case .stampOff: "lines came with stamps more than two minutes off, and were not used"
        }
    }
}
