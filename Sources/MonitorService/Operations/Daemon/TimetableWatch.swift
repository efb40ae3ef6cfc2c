/// Tells when another timetable may be taken without anybody asking for it: when it is all that has changed, and was the same the
/// time before, so that no table is judged that somebody is just writing.
package struct TimetableWatch {
    /// The version that was read last, and was not in force.
    private var seen: String?

    package init() {}

    /// - Parameter next: read without a fault.
    package mutating func mayTake(_ next: SchoolSetup, inForce: SchoolSetup) -> Bool {
        let isOnlyChange =
            next.configurationDigest == inForce.configurationDigest && next.directoryDigest == inForce.directoryDigest
            && next.signersText == inForce.signersText && next.catalogueDigest == inForce.catalogueDigest
        guard isOnlyChange, next.timetableVersion != inForce.timetableVersion else {
            seen = nil
            return false
        }
        guard seen == next.timetableVersion else {
            seen = next.timetableVersion
            return false
        }
        seen = nil
        return true
    }
}
