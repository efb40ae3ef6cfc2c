import Custody
import FlowModel
import Monitoring
import Testing

@Suite struct VersionedTimetableTests {
    private static let header = "staff_number,day,start,end,type,class,site,phase\n"
    private let spring = header + "A,mon-fri,09:00,10:00,lesson,Y4,Valley,KS2"
    private let summer = header + "# Year 4 has the hall\nA,mon-fri,11:00,12:00,lesson,Y4,Valley,KS2"

    @Test func eachDateHasTheLessonsOfItsOwnVersion() throws {
        let outcome = try VersionFixture.read([("2026-02-23", spring), ("2026-06-08", summer)])
        #expect(try outcome.plan("A", "2026-04-21").lessonLines == ["09:00-10:00 lesson Y4"])
        #expect(try outcome.plan("A", "2026-06-05").lessonLines == ["09:00-10:00 lesson Y4"])
        #expect(try outcome.plan("A", "2026-06-08").lessonLines == ["11:00-12:00 lesson Y4"])
        #expect(try outcome.plan("A", "2026-06-05").lessons.map(\.citation) == ["0001/timetable.csv:2"])
        #expect(try outcome.plan("A", "2026-06-08").lessons.map(\.citation) == ["0002/timetable.csv:3"])
    }

    @Test func aVersionThatFellAwayNeverHolds() throws {
        let autumn = spring.replacing("Y4", with: "Y5")
        let outcome = try VersionFixture.read([("2026-02-23", spring), ("2026-06-08", summer), ("2026-06-01", autumn)])
        #expect(try outcome.plan("A", "2026-05-22").lessonLines == ["09:00-10:00 lesson Y4"])
        #expect(try outcome.plan("A", "2026-06-08").lessons.map(\.citation) == ["0003/timetable.csv:2"])
        // What was recorded may not be edited all the same.
        let edited = try VersionFixture.read(
            [("2026-02-23", spring), ("2026-06-08", summer), ("2026-06-01", autumn)]
        ) { $0["0002"] = VersionFixture.files(timetable: spring, folder: "0002/") }
        #expect(edited.problems == ["versions.csv:3:0 the files in 0002 are not those that were recorded"])
    }

    @Test func everyFileOfEveryVersionIsNamedWithItsDigest() throws {
        let exceptions = "staff_number,date,kind\nA,2026-04-21,absence"
        let outcome = try VersionFixture.read([("2026-02-23", spring), ("2026-06-08", summer)], exceptions: exceptions)
        let sources = try #require(outcome.lessonTime).sources
        let digests = Dictionary(sources.map { ($0.name, $0.digest) }) { first, _ in first }
        #expect(digests.count == sources.count)
        #expect(digests["0001/timetable.csv"] == ContentDigest(of: Array(spring.utf8)))
        #expect(digests["0002/timetable.csv"] == ContentDigest(of: Array(summer.utf8)))
        #expect(digests["exceptions.csv"] == ContentDigest(of: Array(exceptions.utf8)))
        #expect(digests["0002/days.csv"] != nil)
    }

    @Test func beforeTheFirstVersionNothingIsKnown() throws {
        let outcome = try VersionFixture.read([("2026-04-21", spring)])
        let plan = try outcome.plan("A", "2026-04-20")
        #expect(plan.gap == .noVersion)
        #expect(plan.lessons == [])
        #expect(plan.workingHours.isEmpty)
        #expect(try outcome.plan("A", "2026-04-21").gap == nil)
    }

    @Test func exceptionsHoldInEveryVersion() throws {
        let outcome = try VersionFixture.read(
            [("2026-02-23", spring), ("2026-06-08", summer)],
            exceptions: "staff_number,date,kind\nA,2026-04-21,absence\nA,2026-06-09,absence")
        #expect(try outcome.plan("A", "2026-04-21").lessonLines == ["09:00-10:00 lesson Y4 (absent)"])
        #expect(try outcome.plan("A", "2026-06-09").lessonLines == ["11:00-12:00 lesson Y4 (absent)"])
    }

    /// The school gave a site up, or another name: what was recorded names it all the same, and only the last version may not.
    @Test func earlierVersionsMayNameSitesThatTheSchoolHasNoLonger() throws {
        let old = spring.replacing("Valley", with: "Dale")
        let outcome = try VersionFixture.read([("2026-02-23", old), ("2026-06-08", summer)])
        #expect(try outcome.plan("A", "2026-04-21").lessons.map(\.site) == ["Dale"])
        #expect(try outcome.plan("A", "2026-06-08").lessons.map(\.site) == ["Valley"])
        let last = try VersionFixture.read([("2026-02-23", spring), ("2026-06-08", old)])
        #expect(last.lessonTime == nil)
        #expect(last.problems.first?.contains("unknown name \"Dale\"") == true)
    }

    @Test func aChangedFileOfAnyVersionRefusesAll() throws {
        let outcome = try VersionFixture.read([("2026-02-23", spring), ("2026-06-08", summer)]) { files in
            files["0001"] = VersionFixture.files(timetable: spring + "\n", folder: "0001/")
        }
        #expect(outcome.lessonTime == nil)
        #expect(outcome.problems == ["versions.csv:2:0 the files in 0001 are not those that were recorded"])
    }

    @Test func aMissingOrAddedFileIsNoticedToo() throws {
        let missing = try VersionFixture.read([("2026-02-23", spring)]) { $0["0001"]?.removeLast() }
        #expect(missing.problems == ["versions.csv:2:0 the files in 0001 are not those that were recorded"])
        let added = try VersionFixture.read([("2026-02-23", spring)]) { files in
            files["0001"]?.append(SchoolFixture.file("0001/cycle.csv", "rule,from,names\ndays,2026-02-23,1;2"))
        }
        #expect(added.problems == ["versions.csv:2:0 the files in 0001 are not those that were recorded"])
    }

    @Test func theVersionThatReportsCiteFollowsFromEveryFile() throws {
        let one = try VersionFixture.read([("2026-02-23", spring)])
        let two = try VersionFixture.read([("2026-02-23", spring), ("2026-06-08", summer)])
        let absent = try VersionFixture.read([("2026-02-23", spring)], exceptions: "staff_number,date,kind")
        let versions = Set([one, two, absent].compactMap(\.lessonTime?.version))
        #expect(versions.count == 3)
        #expect(try VersionFixture.read([("2026-02-23", spring)]).lessonTime?.version == one.lessonTime?.version)
    }

    @Test func aFaultyVersionIsNamed() throws {
        let outcome = try VersionFixture.read([
            ("2026-02-23", spring), ("2026-06-08", summer.replacing("Valley", with: "Moon")),
        ])
        #expect(outcome.lessonTime == nil)
        #expect(outcome.problems == ["0002/timetable.csv:3:33 unknown name \"Moon\" in \"site\""])
    }
}
