import Custody
import FlowModel
import Foundation
import MonitorService
import Monitoring
import Reporting
import ServiceInterface
import TestSupport
import Testing

@Suite("The running service, by a clock that the test turns")
struct LiveCollectionTests {
    private static let cases = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "cases")

    private static func lines(of name: String) throws -> [String] {
        let text = try String(contentsOf: cases.appending(path: "\(name)/access.log"), encoding: .utf8)
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { "\($0)\n" }
    }

    /// When Squid wrote the line.
    private static func stamp(of line: String) -> Timestamp? {
        line.split(separator: ".").first.flatMap { Int64($0) }.map { Timestamp(milliseconds: $0 * 1_000 + 999) }
    }

    /// What evidence says apart from where its lines stood.
    private static func records(_ opened: OpenedEvidence) throws -> [JSONValue] {
        try opened.records.map { record in
            let members = try #require(try JSONParser.parse(record).members)
            return .object(members.filter { $0.name != "line" })
        }
    }

    private static func rehearsed(_ lines: [String], in folder: URL) throws -> [JSONValue] {
        let log = folder.appending(path: "recorded.log")
        try Data(lines.joined().utf8).write(to: log)
        let place = folder.appending(path: "rehearsal")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
        let made = try RehearsedCase(log: log, in: place)
        return try records(OpenedEvidence(made.contents))
    }

    @Test("with no window open nothing of a source is opened, read or asked for")
    func nothing() throws {
        try withTemporaryFolder { folder in
            let school = try LiveSchool(in: folder)
            try school.write("what stands here is never read\n")
            for hour in 15...20 { try school.tick(at: "2026-04-27T\(hour):00:00Z") }
            #expect(try school.phase == .scheduled)
            let health = school.collection.health(at: school.now)
            #expect(health.sources.map(\.state) == [.closed] && health.sources.map(\.lines) == [0])
            #expect(!school.said.kinds.contains(.sourceOpened))
        }
    }

    @Test(
        "evidence is the same whether a log is followed, over crashes and rotation, or read afterwards",
        arguments: [UInt64(1), 2, 3])
    func sameAsRehearsed(seed: UInt64) throws {
        try withTemporaryFolder { folder in
            var chance = SeededNumbers(seed: seed)
            let lines = try Self.lines(of: "scrolling-in-a-lesson")
            let school = try LiveSchool(in: folder)
            try school.tick(at: "2026-04-27T23:00:01Z")
            #expect(try school.phase == .open)
            for (index, line) in lines.enumerated() {
                guard let stamp = Self.stamp(of: line) else { continue }
                school.tick(at: max(school.now, stamp))
                let half = line.utf8.count / 2
                try school.write(String(line.prefix(half)))
                if Int.random(in: 0..<4, using: &chance) == 0 { school.tick(at: school.now.adding(milliseconds: 100)) }
                try school.write(String(line.dropFirst(half)))
                if Int.random(in: 0..<3, using: &chance) > 0 { school.tick(at: school.now.adding(milliseconds: 100)) }
                if Int.random(in: 0..<20, using: &chance) == 0 { try school.crash() }
                guard Int.random(in: 0..<25, using: &chance) == 0 else { continue }
                try FileManager.default.moveItem(
                    at: school.log, to: folder.appending(path: "access.log.\(1_000 - index)"))
                try school.write("")
            }
            // A quarter of an hour later nothing can change what is said of an exchange.
            school.tick(at: school.now.adding(milliseconds: 30_000))
            school.tick(at: school.now.adding(milliseconds: 1_200_000))
            let live = try Self.records(school.opened())
            let recorded = try Self.rehearsed(lines, in: folder)
            #expect(!recorded.isEmpty && live.count == recorded.count)
            for (one, other) in zip(live, recorded) { #expect(one == other) }
            #expect(try school.opened().verdict.faults.isEmpty)
        }
    }

    @Test("reading goes on where it began, though the service was killed before the first line came")
    func killedBeforeTheFirstLine() throws {
        try withTemporaryFolder { folder in
            let lines = try Self.lines(of: "scrolling-in-a-lesson")
            let school = try LiveSchool(in: folder)
            try school.write("the beginning of a line that nobody may read")
            try school.tick(at: "2026-04-27T23:00:01Z")
            try school.crash()
            try school.write(", and its end\n\(lines.joined())")
            let last = try #require(lines.last.flatMap(Self.stamp))
            school.tick(at: last)
            school.tick(at: last.adding(milliseconds: 1_800_000))
            #expect(school.collection.health(at: school.now).sources[0].lines == lines.count)
            #expect(try Self.records(school.opened()) == Self.rehearsed(lines, in: folder))
        }
    }

    @Test(
        "a window goes on with the catalogue that it was signed with, also over a reload and a restart with another",
        arguments: [true, false])
    func keepsItsCatalogue(reloading: Bool) throws {
        try withTemporaryFolder { folder in
            let lines = try Self.lines(of: "scrolling-in-a-lesson")
            let school = try LiveSchool(in: folder)
            // Before the window opens, so that what is fixed at its opening is at stake too.
            try school.changeCatalogue(reloading: reloading)
            if !reloading { try school.crash() }
            try school.tick(at: "2026-04-27T23:00:01Z")
            for (index, line) in lines.enumerated() {
                guard let stamp = Self.stamp(of: line) else { continue }
                try school.write(line)
                school.tick(at: max(school.now, stamp))
                if index == lines.count / 2 { try school.crash() }
            }
            school.tick(at: school.now.adding(milliseconds: 30_000))
            school.tick(at: school.now.adding(milliseconds: 1_200_000))
            #expect(try Self.records(school.opened()) == Self.rehearsed(lines, in: folder))
            #expect(try school.opened().verdict.faults.isEmpty)
            #expect(school.collection.health(at: school.now).problems.isEmpty)
        }
    }

    @Test(
        "a window whose catalogue is neither in force nor kept is not collected, and says so", arguments: [true, false])
    func lostCatalogue(removed: Bool) throws {
        try withTemporaryFolder { folder in
            let lines = try Self.lines(of: "scrolling-in-a-lesson")
            let school = try LiveSchool(in: folder)
            let kept = "\(school.state)/catalogues"
            let names = try FileManager.default.contentsOfDirectory(atPath: kept)
            try #require(names.count == 1)
            try school.changeCatalogue(reloading: false)
            for name in names {
                let place = URL(filePath: "\(kept)/\(name)")
                if removed {
                    try FileManager.default.removeItem(at: place)
                } else {
                    let text = try String(contentsOf: place, encoding: .utf8)
                    try Data(text.replacing(" embed\n", with: " site\n").utf8).write(to: place)
                }
            }
            try school.crash()
            try school.tick(at: "2026-04-27T23:00:01Z")
            try school.write(lines.joined())
            for line in lines { if let stamp = Self.stamp(of: line) { school.tick(at: max(school.now, stamp)) } }
            let health = school.collection.health(at: school.now)
            #expect(health.problems.contains { $0.contains("is neither in force nor kept") })
            #expect(health.sources.map(\.lines) == [0])
            #expect(try school.phase == .open)
        }
    }

    @Test("what comes after a cancellation is not read, though it was written in the same second")
    func cancelled() throws {
        try withTemporaryFolder { folder in
            let lines = try Self.lines(of: "scrolling-in-a-lesson")
            let school = try LiveSchool(in: folder)
            try school.tick(at: "2026-04-27T23:00:01Z")
            let first = lines.prefix(lines.count / 2)
            for line in first {
                try school.write(line)
                if let stamp = Self.stamp(of: line) { school.tick(at: max(school.now, stamp)) }
            }
            let kept = school.collection.health(at: school.now).sources[0].lines
            try school.cancel()
            #expect(try school.phase == .cancelled)
            try school.write(lines.dropFirst(first.count).joined())
            school.tick(at: school.now.adding(milliseconds: 60_000))
            let health = school.collection.health(at: school.now)
            #expect(health.sources.map(\.state) == [.closed] && health.sources[0].lines == kept)
        }
    }

    @Test("a clock that goes back two hours suspends the window and closes its sources")
    func clockBack() throws {
        try withTemporaryFolder { folder in
            let school = try LiveSchool(in: folder)
            try school.tick(at: "2026-04-28T09:00:00Z")
            school.turnBack(hours: 2)
            #expect(try school.phase == .suspended)
            #expect(school.said.kinds.contains(.clockStepped) && school.said.kinds.contains(.sourceClosed))
            #expect(!school.collection.health(at: school.now).isClockTrusted)
        }
    }

    @Test("a source whose clock is an hour off is not used, and the window stops", arguments: [Int64(-3_600), 3_600])
    func hourOff(seconds: Int64) throws {
        try withTemporaryFolder { folder in
            let school = try LiveSchool(in: folder)
            try school.tick(at: "2026-04-28T09:00:00Z")
            try school.write("")
            for minute in 0..<5 {
                try school.tick(at: "2026-04-28T09:0\(minute):30Z")
                let stamp = school.now.milliseconds / 1_000 + seconds
                try school.write(
                    "\(stamp).000 120 10.20.1.14 TCP_TUNNEL/200 57161 CONNECT www.facebook.com:443 a.archer HIER_DIRECT/192.0.2.1 -\n"
                )
                school.tick(at: school.now.adding(milliseconds: 200))
            }
            #expect(try school.phase == .suspended)
            #expect(school.said.kinds.contains(.sourceSuspended))
            #expect(try school.opened().records.isEmpty)
        }
    }

    @Test("nothing delivered for the hours that the school allows, in working time, suspends the window")
    func silence() throws {
        try withTemporaryFolder { folder in
            let school = try LiveSchool(in: folder)
            try school.tick(at: "2026-04-27T23:00:01Z")
            try school.tick(at: "2026-04-28T08:00:00Z")
            #expect(try school.phase == .open)
            for hour in 8...15 { try school.tick(at: "2026-04-28T\(hour < 10 ? "0" : "")\(hour):30:00Z") }
            #expect(try school.phase == .suspended)
            #expect(school.said.all.contains(.alert(.collector)))
        }
    }

    /// Writes the log of a case line by line, each read 400 milliseconds after its stamp.
    private func follow(_ name: String, in school: LiveSchool) throws {
        for line in try Self.lines(of: name) {
            try school.write(line)
            if let stamp = Self.stamp(of: line) {
                school.tick(at: max(school.now, stamp).adding(milliseconds: 400))
            }
        }
    }

    /// Tunnels are written down when they end, so for a moment what began a minute ago may be missing: `usher status` can take a
    /// finding back, and mail waits until nothing can.
    @Test("a finding is told while the lesson runs, and never twice; over a crash too")
    func finding() throws {
        try withTemporaryFolder { folder in
            let school = try LiveSchool(in: folder)
            try school.tick(at: "2026-04-27T23:00:01Z")
            var told: [Int] = []
            for (index, line) in try Self.lines(of: "scrolling-in-a-lesson").enumerated() {
                try school.write(line)
                if let stamp = Self.stamp(of: line) {
                    school.tick(at: max(school.now, stamp).adding(milliseconds: 400))
                }
                told.append(school.collection.notice(of: try school.id)?.findings ?? 0)
                if index % 30 == 29 { try school.crash() }
            }
            #expect(told.first == 0 && told.max() == 1)
            #expect(told.suffix(told.count / 2).allSatisfy { $0 == 1 })
        }
    }

    @Test("a finding stands after a start, though its window is over by then")
    func findingAfterTheEnd() throws {
        try withTemporaryFolder { folder in
            let school = try LiveSchool(in: folder)
            try school.tick(at: "2026-04-27T23:00:01Z")
            try follow("scrolling-in-a-lesson", in: school)
            let before = try #require(school.collection.notice(of: try school.id))
            #expect(before.findings == 1)
            try school.cancel()
            try school.crash()
            let after = try #require(school.collection.notice(of: try school.id))
            #expect(after.findings == 1 && after.lastFinding == before.lastFinding)
        }
    }

    @Test("a day of Like buttons is told to nobody")
    func noFinding() throws {
        try withTemporaryFolder { folder in
            let school = try LiveSchool(in: folder)
            try school.tick(at: "2026-04-27T23:00:01Z")
            try follow("like-buttons-on-news-pages", in: school)
            #expect(school.collection.notice(of: try school.id)?.findings == 0)
        }
    }

    @Test(
        "a backlog is sealed as if it had been followed: no button before its page", arguments: [300, 1_000, 8 << 20])
    func backlog(budget: Int) throws {
        try withTemporaryFolder { folder in
            let lines = try Self.lines(of: "like-buttons-on-news-pages")
            let school = try LiveSchool(in: folder)
            try school.tick(at: "2026-04-27T23:00:01Z")
            try school.write(lines.joined())
            try school.crash()
            school.limit(readingTo: budget)
            try school.tick(at: "2026-04-29T12:00:00Z")
            for _ in 0..<200 { school.tick(at: school.now.adding(milliseconds: 200)) }
            let recorded = try Self.rehearsed(lines, in: folder)
            #expect(try Self.records(school.opened()) == recorded)
            #expect(school.collection.notice(of: try school.id)?.findings == 0)
        }
    }

    @Test("after a crash just behind a hand-out no line is read a second time")
    func crashAfterHandOut() throws {
        try withTemporaryFolder { folder in
            let lines = try Self.lines(of: "scrolling-in-a-lesson")
            let school = try LiveSchool(in: folder)
            try school.tick(at: "2026-04-27T23:00:01Z")
            for (index, line) in lines.enumerated() {
                try school.write(line)
                if let stamp = Self.stamp(of: line) { school.tick(at: max(school.now, stamp)) }
                guard index % 40 == 39 else { continue }
                _ = try school.opened()
                try school.crash()
            }
            school.tick(at: school.now.adding(milliseconds: 1_800_000))
            #expect(try Self.records(school.opened()) == Self.rehearsed(lines, in: folder))
        }
    }

    @Test("a case of an open window counts what it holds, and no record that still waits")
    func countsWhatItHolds() throws {
        try withTemporaryFolder { folder in
            let school = try LiveSchool(in: folder)
            try school.tick(at: "2026-04-27T23:00:01Z")
            for line in try Self.lines(of: "scrolling-in-a-lesson") {
                try school.write(line)
                guard let stamp = Self.stamp(of: line) else { continue }
                school.tick(at: max(school.now, stamp))
            }
            let opened = try school.opened()
            let source = try #require(opened.coverage.sources.first)
            #expect(source.dispositions["kept", default: 0] == opened.records.count)
            #expect(source.dispositions.values.reduce(0, +) == source.subjectLines)
            school.tick(at: school.now.adding(milliseconds: 1_800_000))
            let later = try school.opened()
            #expect(later.records.count > opened.records.count)
            #expect(later.coverage.sources.first?.dispositions["kept"] == later.records.count)
        }
    }

    @Test("mail is sent of a finding that nothing can explain away any more, and once")
    func certainty() throws {
        try withTemporaryFolder { folder in
            let school = try LiveSchool(in: folder)
            try school.tick(at: "2026-04-27T23:00:01Z")
            for line in try Self.lines(of: "scrolling-in-a-lesson") {
                try school.write(line)
                if let stamp = Self.stamp(of: line) {
                    school.tick(at: max(school.now, stamp).adding(milliseconds: 400))
                }
                guard school.collection.notice(of: try school.id)?.findings == 1 else { continue }
                break
            }
            let found = school.now
            #expect(school.collection.notice(of: try school.id)?.findings == 1)
            school.tick(at: found.adding(milliseconds: FindingWatch.certainAfter - 10_000))
            #expect(school.collection.matters == [])
            for _ in 0..<3 { school.tick(at: school.now.adding(milliseconds: 10_000)) }
            #expect(school.collection.matters == [.finding(try school.id)])
            try school.crash()
            for _ in 0..<3 { school.tick(at: school.now.adding(milliseconds: 10_000)) }
            #expect(school.collection.matters == [])
        }
    }
}
