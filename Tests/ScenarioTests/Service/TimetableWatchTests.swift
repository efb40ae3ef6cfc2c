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
            func taken(_ readings: [SchoolSetup], _ inForce: SchoolSetup) -> [String?] {
                readings.map { watch.taking($0, into: inForce)?.timetableVersion }
            }
            #expect(taken([inForce, inForce], inForce) == [nil, nil])
            #expect(taken([absent, trip, trip], inForce) == [nil, nil, trip.timetableVersion])
            #expect(taken([absent, inForce, absent], inForce) == [nil, nil, nil])
            #expect(taken([trip, trip], trip) == [nil, nil])
        }
    }

    @Test("whatever else has changed waits for a reload", arguments: ["staff.csv", "allowed_signers", "usher.yaml"])
    func others(file: String) throws {
        try withTemporaryFolder { folder in
            let inForce = try SampleSchoolSetup.edited("sealing-keys.csv", { $0 + "# a note\n" }, in: folder)
            let edited = try SampleSchoolSetup.edited(file, { $0 + "# a note\n" }, in: folder)
            var watch = TimetableWatch()
            for _ in 0..<3 { #expect(watch.taking(edited, into: inForce) == nil) }
        }
    }

    @Test(
        "another staff list or configuration keeps the timetable that is judged by it waiting too",
        arguments: ["staff.csv", "usher.yaml"])
    func judgedOtherwise(file: String) throws {
        try withTemporaryFolder { folder in
            let inForce = try SampleSchoolSetup.edited("exceptions.csv", { $0 + "# a note\n" }, in: folder)
            let edited = try SampleSchoolSetup.edited(
                file, { $0 + "# a note\n" }, in: folder, exception: "T-014,2026-05-07,,,absence,,,,,")
            var watch = TimetableWatch()
            for _ in 0..<3 { #expect(watch.taking(edited, into: inForce) == nil) }
        }
    }

    @Test(
        "a timetable brings nothing else into force that was edited",
        arguments: ["sealing-keys.csv", "allowed_signers"])
    func alone(file: String) throws {
        try withTemporaryFolder { folder in
            let inForce = try SampleSchoolSetup.edited(
                "exceptions.csv", { $0 + "# a note\n" }, in: folder)
            let edited = try SampleSchoolSetup.edited(
                file,
                {
                    $0.replacing("Cleo Chair", with: "Clea Chair").replacing(
                        "valid-after=\"2026", with: "valid-after=\"2025")
                },
                in: folder, exception: "T-014,2026-05-07,,,absence,,,,,")
            var watch = TimetableWatch()
            #expect(watch.taking(edited, into: inForce) == nil)
            let second = watch.taking(edited, into: inForce)
            let taken = try #require(second)
            #expect(taken.timetableVersion == edited.timetableVersion)
            #expect(taken.sealingKeys == inForce.sealingKeys && taken.signersText == inForce.signersText)
            #expect(edited.sealingKeys != inForce.sealingKeys || edited.signersText != inForce.signersText)
        }
    }
}
