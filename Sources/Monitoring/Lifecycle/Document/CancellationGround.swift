/// Why a window ends before its time (law page 2.3).
package enum CancellationGround: String, Hashable, Sendable, CaseIterable {
    case groundsCeased = "grounds_ceased"
    case enoughEvidence = "enough_evidence"
    case personLeft = "person_left"
    case notNeeded = "not_needed"
}
