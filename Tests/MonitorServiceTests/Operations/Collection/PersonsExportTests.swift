import Custody
import FlowModel
import Foundation
import MonitorService
import Monitoring
import Reporting
import ServiceInterface
import TestSupport
import Testing

/// Silence must never look like a time in which somebody did nothing.
@Suite("An export covers the person for whom it was made, in the windows of its time")
struct PersonsExportTests {
    private func line(
        _ second: Int, from start: String = "2026-04-28T10:20:00Z", _ user: String, _ host: String
    ) throws -> String {
        let stamp = try AuthorisationFixture.instant(start).milliseconds / 1_000 + Int64(second)
        return "\(stamp).000 120 10.20.1.14 TCP_TUNNEL/200 \(4_000 + second) CONNECT \(host):443 \(user) "
            + "HIER_DIRECT/192.0.2.1 -\n"
    }

    private func export(
        _ user: String, seconds: Range<Int> = 0..<40, from start: String = "2026-04-28T10:20:00Z"
    ) throws -> String {
        try seconds.map { try line($0, from: start, user, "www.facebook.com") }.joined()
            + line(seconds.upperBound, from: start, user, "www.bbc.co.uk")
    }

    private func school(_ folder: URL, _ people: [CollectedPerson] = CollectedPerson.allCases) throws
        -> CollectingSchool
    {
        try CollectingSchool(in: folder, people: people, at: "2026-04-28T12:00:00Z", exporting: true)
    }

    /// The renewal begins in the course of the second day, on the afternoon of which it is.
    private func renewed(_ school: CollectingSchool) throws -> AuthorisationID {
        try school.tick(at: "2026-04-29T06:00:00Z")
        let next = try school.renewArcher(opening: "2026-04-29T10:25:00Z")
        for instant in ["2026-04-29T10:25:01Z", "2026-04-29T15:00:00Z"] { try school.tick(at: instant) }
        return next
    }

    @Test("one person's export is no coverage of another, whose own is taken")
    func twoPeople() throws {
        try withTemporaryFolder { folder in
            let school = try school(folder)
            #expect(try school.handIn(export("a.archer")).kept == 40)
            #expect(try school.say(.cancellation(.notNeeded), of: .ford).codes == [])
            school.tick()
            #expect(try school.coverage(of: .ford)?.sources.isEmpty == true)
            #expect(try school.handIn(export("f.ford")).kept == 40)
            let source = try #require(try school.coverage(of: .ford)?.sources.first)
            #expect(source.lines == 41 && source.subjectLines == 41)
            #expect(try school.say(.cancellation(.notNeeded), of: .archer).codes == [])
            school.tick()
            #expect(try school.coverage(of: .archer)?.sources.first?.lines == 41)
        }
    }

    @Test("an export of two people is refused, though both are monitored")
    func mixed() throws {
        try withTemporaryFolder { folder in
            let school = try school(folder)
            #expect(throws: ImportRefusal.others) {
                try school.handIn(export("a.archer") + export("f.ford", seconds: 50..<60))
            }
        }
    }

    @Test("after a renewal has begun, each line belongs to the window in whose time it lies")
    func renewed() throws {
        try withTemporaryFolder { folder in
            let school = try school(folder, [.archer])
            let next = try renewed(school)
            #expect(try school.phase(of: .archer) == .expired)
            // The last five minutes before the renewal, with the tunnel that ends when it begins, and the first minute after it.
            let export = try export("a.archer", seconds: 0..<360, from: "2026-04-29T10:20:00Z")
            let answer = try school.handIn(export)
            #expect(answer.lines == 361 && answer.kept == 360)
            school.tick()
            #expect(try school.segments(of: .archer).map { $0[1] }.reduce(0, +) == 301)
            #expect(try school.coverage(of: .archer)?.sources.first?.dispositions["kept"] == 301)
            try school.cancel(next)
            school.tick()
            #expect(try school.coverage(of: next)?.sources.first?.dispositions["kept"] == 59)
            #expect(throws: ImportRefusal.covered) {
                try school.handIn(self.export("a.archer", seconds: 0..<20, from: "2026-04-29T10:20:00Z"))
            }
        }
    }

    @Test("an export of the predecessor's time alone is no coverage of the renewal")
    func predecessorsOnly() throws {
        try withTemporaryFolder { folder in
            let school = try school(folder, [.archer])
            let next = try renewed(school)
            #expect(try school.handIn(export("a.archer", from: "2026-04-29T10:20:00Z")).kept == 40)
            try school.cancel(next)
            school.tick()
            #expect(try school.coverage(of: next)?.sources.isEmpty == true)
            #expect(try school.coverage(of: .archer)?.sources.first?.lines == 41)
        }
    }

    @Test("where no log is followed, what an export shows for certain is sealed while the window is open")
    func sealedWhileOpen() throws {
        try withTemporaryFolder { folder in
            let school = try school(folder, [.archer])
            let early = try (0..<5).map { try line($0, "a.archer", "www.facebook.com") }.joined()
            let late = try line(1_800, "a.archer", "www.bbc.co.uk") + line(1_801, "a.archer", "www.facebook.com")
            _ = try school.handIn(early + late)
            school.tick()
            try school.expect([[1, 5]], of: .archer)
        }
    }

    /// It is noon: a filter whose zone is wrong, or whose clock is ahead.
    @Test("an export of what has not taken place yet is not taken, nor any line of it")
    func early() throws {
        try withTemporaryFolder { folder in
            let school = try school(folder, [.archer])
            for start in ["2026-04-28T13:00:00Z", "2026-04-28T12:02:30Z"] {
                #expect(throws: ImportRefusal.early) { try school.handIn(export("a.archer", from: start)) }
                #expect(throws: ImportRefusal.early) {
                    try school.handIn(export("a.archer") + line(0, from: start, "a.archer", "www.bbc.co.uk"))
                }
            }
            // Where only a few stamps of an export are looked at, the gate sees to the others.
            let hidden = try line(50, from: "2026-04-28T13:00:00Z", "a.archer", "www.facebook.com")
            let (first, rest) = (try line(-1, "a.archer", "www.bbc.co.uk"), try export("a.archer"))
            #expect(try school.handIn(first + hidden + rest).kept == 40)
        }
    }
}
