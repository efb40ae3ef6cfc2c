import MonitorService
import TestSupport
import Testing

@Suite("The timetable is read again by itself")
struct TimetableWatchTests {
    @Test("another timetable is taken when two readings say the same")
    func twice() throws {
        try withTemporaryFolder { folder in
            let inForce = try SampleSchoolSetup.edited("exceptions.csv", { $0 + "# a note\n" }, in: folder)
            let absent = try SampleSchoolSetup.edited(
                "exceptions.csv", { $0 + "T-014,2026-05-07,,,absence,,,,,\n" }, in: folder)
            let trip = try SampleSchoolSetup.edited(
                "exceptions.csv", { $0 + "T-014,2026-05-07,,,trip,,,,,\n" }, in: folder)
            var watch = TimetableWatch()
            #expect([inForce, inForce].map { watch.mayTake($0, inForce: inForce) } == [false, false])
            #expect([absent, trip, trip].map { watch.mayTake($0, inForce: inForce) } == [false, false, true])
            #expect([absent, inForce, absent].map { watch.mayTake($0, inForce: inForce) } == [false, false, false])
            #expect([trip, trip].map { watch.mayTake($0, inForce: trip) } == [false, false])
        }
    }

    @Test("whatever else has changed waits for a reload", arguments: ["staff.csv", "allowed_signers", "usher.yaml"])
    func others(file: String) throws {
        try withTemporaryFolder { folder in
            let inForce = try SampleSchoolSetup.edited("exceptions.csv", { $0 + "# a note\n" }, in: folder)
            let edited = try SampleSchoolSetup.edited(file, { $0 + "# a note\n" }, in: folder)
            var watch = TimetableWatch()
            #expect((0..<3).map { _ in watch.mayTake(edited, inForce: inForce) } == [false, false, false])
        }
    }
}
