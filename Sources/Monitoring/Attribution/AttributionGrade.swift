/// How surely a record belongs to the person (law page 5.1). Only 1 to 3 may support a finding, and of these 2 is of evidence grade D,
/// which never does.
package enum AttributionGrade: Int, Hashable, Comparable, Sendable, CaseIterable {
    /// A log-in that the school bound as the person's own. On whose device is not known: nothing compares the two.
    case authenticatedOwnDevice = 1
    /// A log-in of the person that others use too.
    case authenticatedSharedDevice = 2
    /// Network log-on joined in time to hardware and address.
    case networkLogOn = 3
    /// A device or address alone: corroboration only.
    case deviceOnly = 4
    /// A generic log-in, a private hardware address, NAT: dropped.
    case unknown = 5

    package static func < (surer: AttributionGrade, weaker: AttributionGrade) -> Bool {
        surer.rawValue < weaker.rawValue
    }

    package var maySupportFinding: Bool { self <= .networkLogOn }
}
