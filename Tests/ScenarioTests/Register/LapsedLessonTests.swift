import Custody
import FlowModel
import Foundation
import MonitorService
import Monitoring
import Reporting
import TestSupport
import Testing

@Suite("Lessons change while a window is open")
struct LapsedLessonTests {
    private static let opened = "2026-04-28T09:00:00Z"
    /// Wednesday, the second lesson.
    private static let lesson = ("2026-04-29T09:45:00Z", "2026-04-29T11:30:00Z")

    private func register(in folder: URL) throws -> SampleRegister {
        var school = try SampleRegister(in: folder)
        try school.handIn()
        try school.advance(to: Self.opened)
        return school
    }

    private func exceptions(_ row: String, in folder: URL) throws -> SchoolSetup {
        try SampleSchoolSetup.edited("exceptions.csv", { $0 + row + "\n" }, in: folder)
    }

    private func mayBeRead(_ school: SampleRegister, _ ends: (String, String)) throws -> Bool {
        let span = try AuthorisationFixture.interval(ends.0, ends.1)
        let windows = school.keeper.register.openWindows(in: span).compactMap(school.keeper.readable)
        return windows.contains { $0.permitted.overlaps(span) }
    }

    private func exported(_ school: SampleRegister, in folder: URL) throws -> CaseContents {
        let out = folder.appending(path: "out-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: out, withIntermediateDirectories: false)
        try school.keeper.exportCase(school.id, to: out.path, withSecret: false)
        return try RehearsedCase.read(out)
    }

    private func lapses(_ school: SampleRegister) throws -> Int {
        try school.chain().entries.count { $0.kind == .timeLapsed }
    }

    @Test("snow that is entered on the day reaches the open window: nothing more is read, and the case says so")
    func snow() throws {
        try withTemporaryFolder { folder in
            var school = try register(in: folder)
            #expect(try mayBeRead(school, Self.lesson))
            #expect(try exported(school, in: folder)[.form] == CaseFile.form(hasLapses: false).bytes)
            try school.advance(to: "2026-04-29T07:00:00Z")
            try school.keeper.adopt(exceptions("everybody,2026-04-29,,,closure,,,,Valley,", in: folder))
            #expect(try !mayBeRead(school, Self.lesson))
            #expect(try lapses(school) == 1)
            let contents = try exported(school, in: folder)
            #expect(contents[.form] == CaseFile.form(hasLapses: true).bytes)
            let lapse = try #require(try CaseLapse.parse(rows: contents[.lapses] ?? []).first)
            #expect(lapse.days.map(\.date.description) == ["2026-04-29"])
            #expect(Set(lapse.days.flatMap(\.lessons).map(\.reason)) == [.closure])
            #expect(lapse.knownAt == (try SampleRegister.instant("2026-04-29T07:00:00Z")))
            let faults = CaseVerifier.verify(contents, signers: try SampleSchoolSetup.signers()).faults
            #expect(Set(faults.map(\.file)) == [CaseFile.coverage.rawValue], "only what the running service makes")
        }
    }

    @Test("it is noted once, also over a restart, and does not come back when the entry is taken out again")
    func once() throws {
        try withTemporaryFolder { folder in
            var school = try register(in: folder)
            let absent = try exceptions("T-014,2026-04-29,,,absence,,,,,", in: folder)
            try school.keeper.adopt(absent)
            try school.keeper.adopt(absent)
            try school.restart(at: "2026-04-28T10:00:00Z", setup: absent)
            #expect(try lapses(school) == 1)
            #expect(try !mayBeRead(school, Self.lesson))
            try school.keeper.adopt(SampleSchoolSetup.setup())
            try school.restart(at: "2026-04-28T11:00:00Z")
            #expect(try lapses(school) == 1)
            #expect(try !mayBeRead(school, Self.lesson))
        }
    }

    @Test("what was entered while the service did not run is noted when it starts, with the time of the start")
    func stopped() throws {
        try withTemporaryFolder { folder in
            var school = try register(in: folder)
            let absent = try exceptions("T-014,2026-04-28,,,absence,,,,,", in: folder)
            try school.restart(at: "2026-04-30T06:00:00Z", setup: absent)
            let lapse = try #require(try CaseLapse.parse(rows: exported(school, in: folder)[.lapses] ?? []).first)
            #expect(lapse.knownAt == (try SampleRegister.instant("2026-04-30T06:00:00Z")))
            #expect(Set(lapse.days.flatMap(\.lessons).map(\.reason)) == [.absent])
        }
    }

    @Test("a lesson that is added to the timetable is not read, not even after a restart")
    func added() throws {
        try withTemporaryFolder { folder in
            var school = try register(in: folder)
            // A club on Thursday, which this school does not count, becomes a lesson.
            let more = try SampleSchoolSetup.edited(
                "timetable.csv",
                { $0.replacing("T-014,every,thu,,15:30,16:30,club", with: "T-014,every,thu,,15:30,16:30,lesson") },
                in: folder)
            let club = ("2026-04-30T14:30:00Z", "2026-04-30T15:30:00Z")
            #expect(try !mayBeRead(school, club))
            try school.keeper.adopt(more)
            #expect(try !mayBeRead(school, club))
            try school.restart(at: "2026-04-28T10:00:00Z", setup: more)
            #expect(try school.window.phase == .open)
            #expect(try !mayBeRead(school, club))
            #expect(try mayBeRead(school, Self.lesson))
            #expect(try lapses(school) == 0)
        }
    }

    /// Thursday's club is made a lesson on the day after; the service was off since before the window opened.
    @Test("a service that was off when the window opened cannot make a lesson of what has passed")
    func late() throws {
        try withTemporaryFolder { folder in
            var school = try SampleRegister(in: folder)
            try school.handIn()
            let edited = try SampleSchoolSetup.edited(
                "timetable.csv",
                { $0.replacing("T-014,every,thu,,15:30,16:30,club", with: "T-014,every,thu,,15:30,16:30,lesson") },
                in: folder)
            try school.restart(at: "2026-05-01T07:00:00Z", setup: edited)
            #expect(try school.window.phase == .open)
            let setting = try CaseSetting.parse(exported(school, in: folder)[.setting] ?? [])
            let now = try SampleRegister.instant("2026-05-01T07:00:00Z")
            let lessons = setting.days.flatMap(\.lessons).filter {
                setting.permitted.overlaps($0.interval) || $0.standing != .assessed
            }
            #expect(lessons.count > 20)
            for lesson in lessons {
                #expect(
                    (lesson.standing == .notAssessed(reason: .fixedLate)) == (lesson.interval.end <= now), "\(lesson)")
            }
            #expect(try !mayBeRead(school, ("2026-04-30T14:30:00Z", "2026-04-30T15:30:00Z")))
            #expect(try mayBeRead(school, ("2026-05-07T14:30:00Z", "2026-05-07T15:30:00Z")))
        }
    }

    @Test("a service that runs fixes every lesson of the window")
    func inTime() throws {
        try withTemporaryFolder { folder in
            var school = try SampleRegister(in: folder)
            try school.handIn()
            try school.advance(to: "2026-04-27T23:00:30Z")
            let setting = try CaseSetting.parse(exported(school, in: folder)[.setting] ?? [])
            #expect(setting.days.flatMap(\.lessons).allSatisfy { $0.standing != .notAssessed(reason: .fixedLate) })
        }
    }

    @Test("where the service's own record of it is gone, nothing is read and nothing handed out")
    func gone() throws {
        try withTemporaryFolder { folder in
            var school = try register(in: folder)
            try school.keeper.adopt(exceptions("T-014,2026-04-29,,,absence,,,,,", in: folder))
            let place = school.places.caseFolder(of: SampleRegister.identifier)
            let names = try FileManager.default.contentsOfDirectory(atPath: place).filter { $0.hasPrefix("lapsed-") }
            #expect(names.count == 1)
            try FileManager.default.removeItem(atPath: "\(place)/\(names[0])")
            #expect(try !mayBeRead(school, ("2026-04-30T09:45:00Z", "2026-04-30T11:30:00Z")))
            #expect(throws: RegisterFault.lapseMissing(SampleRegister.identifier)) {
                try exported(school, in: folder)
            }
        }
    }
}
