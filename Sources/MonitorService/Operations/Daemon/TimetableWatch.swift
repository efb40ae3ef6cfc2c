/// Tells when another timetable may be taken without anybody asking for it: when what it was read by is in force, and it was the
/// same the time before, so that no table is judged that somebody is just writing.
package struct TimetableWatch {
    /// The version that was read last, and was not in force.
    private var seen: String?

    package init() {}

    /// What is in force with the timetable of `next`, once that may be taken; nil until then. Whatever else differs on the disk
    /// waits for a reload.
    ///
    /// - Parameter next: read without a fault.
    package mutating func taking(_ next: SchoolSetup, into inForce: SchoolSetup) -> SchoolSetup? {
        guard next.readsTimetable(as: inForce), next.timetableVersion != inForce.timetableVersion else {
            seen = nil
            return nil
        }
        guard seen == next.timetableVersion else {
            seen = next.timetableVersion
            return nil
        }
        return inForce.withTimetable(of: next)
    }
}
