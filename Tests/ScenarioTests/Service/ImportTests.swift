import Custody
import FlowModel
import Foundation
import MonitorService
import Monitoring
import Reporting
import ServiceInterface
import TestSupport
import Testing

@Suite("An export that was made for one person, handed to the running service")
struct ImportTests {
    /// A lesson of the sample's subject, in which all lines below are; local time is an hour ahead.
    private static let lesson = "2026-04-28T10:20:00Z"

    private static func line(
        _ index: Int, of user: String = "a.archer", to host: String = "www.facebook.com"
    ) throws -> String {
        let second = try SampleRegister.instant(lesson).milliseconds / 1_000 + Int64(index)
        return "\(second).000 120 10.20.1.14 TCP_TUNNEL/200 \(4_000 + index) CONNECT \(host):443 \(user) "
            + "HIER_DIRECT/192.0.2.1 -\n"
    }

    /// So many lines from the second `first` of the lesson on, the last of them to a site that is no social media.
    private static func export(_ count: Int = 41, from first: Int = 0) throws -> String {
        try (first..<first + count - 1).map { try line($0) }.joined()
            + line(first + count - 1, to: "www.bbc.co.uk")
    }

    /// A school whose window is open, at noon of its first day.
    private func open(in folder: URL, on disk: URL? = nil) throws -> LiveSchool {
        let school = try LiveSchool(in: folder, on: disk, exporting: true)
        try school.tick(at: "2026-04-27T23:00:01Z")
        try school.tick(at: "2026-04-28T12:00:00Z")
        return school
    }

    private func refuses(
        _ refusal: ImportRefusal, _ school: LiveSchool, _ lines: String, from source: String = "filter",
        _ place: SourceLocation = #_sourceLocation
    ) throws {
        let entries = school.collection.keeper.entries
        #expect(throws: refusal, sourceLocation: place) { try school.importLines(lines, from: source) }
        #expect(school.collection.keeper.entries == entries, sourceLocation: place)
    }

    @Test("it becomes evidence as lines that were followed do, over a crash too")
    func taken() throws {
        try withTemporaryFolder { folder in
            let school = try open(in: folder)
            let answer = try school.importLines(Self.export())
            #expect(answer == ImportAnswer(lines: 41, kept: 40))
            try school.crash()
            school.tick(at: school.now.adding(milliseconds: 1_000))
            let opened = try school.opened()
            #expect(opened.verdict.faults.isEmpty && opened.records.count == 40)
            #expect(try chain(school).filter { $0 == .importTaken }.count == 1)
            #expect(school.said.kinds.contains(.imported))
        }
    }

    @Test("lines of others refuse all of it, wherever they stand", arguments: [0, 20, 40])
    func others(place: Int) throws {
        try withTemporaryFolder { folder in
            let school = try open(in: folder)
            var lines = try (0..<40).map { try Self.line($0) } + [Self.line(40, to: "www.bbc.co.uk")]
            lines.insert(try Self.line(place, of: "b.brook"), at: place)
            try refuses(.others, school, lines.joined())
            school.tick(at: school.now.adding(milliseconds: 60_000))
            #expect(try school.opened().records.isEmpty)
            #expect(try school.importLines(Self.export()).kept == 40)
        }
    }

    @Test("the same export is taken once, also after a restart; a line more makes it another")
    func repeated() throws {
        try withTemporaryFolder { folder in
            let school = try open(in: folder)
            _ = try school.importLines(Self.export())
            try refuses(.repeated, school, Self.export())
            try school.crash()
            try refuses(.repeated, school, Self.export())
            #expect(try school.importLines(Self.export(2, from: 50)).kept == 1)
        }
    }

    @Test("with nothing in it that can be read, it is refused", arguments: ["", "\n", "not a line of a log\n"])
    func nothing(lines: String) throws {
        try withTemporaryFolder { folder in try refuses(.nothing, open(in: folder), lines) }
    }

    @Test("strangers cannot hide behind lines of the person that nobody can read")
    func unreadableOwn() throws {
        try withTemporaryFolder { folder in
            let damaged = try (60..<63).map { try Self.line($0).replacingOccurrences(of: "TCP_TUNNEL/200", with: "?") }
            let strangers = try (63..<66).map { try Self.line($0, of: "b.brook") }
            try refuses(.others, open(in: folder), Self.export() + (damaged + strangers).joined())
        }
    }

    @Test("of some sites alone it is refused: a button could not be told from a visit")
    func filtered() throws {
        try withTemporaryFolder { folder in
            let school = try open(in: folder)
            try refuses(.filtered, school, (0..<40).map { try Self.line($0) }.joined())
            #expect(try school.importLines(Self.export()).kept == 40)
        }
    }

    @Test("of times that were read before it is refused: an exchange would count twice", arguments: [0, 20, 40])
    func covered(first: Int) throws {
        try withTemporaryFolder { folder in
            let school = try open(in: folder)
            _ = try school.importLines(Self.export())
            try refuses(.covered, school, Self.export(from: first) + "\n")
            #expect(try school.importLines(Self.export(from: 41)).kept == 40)
        }
    }

    @Test("of times in which a log was followed it is refused")
    func followed() throws {
        try withTemporaryFolder { folder in
            let school = try LiveSchool(in: folder, exporting: true)
            try school.tick(at: "2026-04-27T23:00:01Z")
            try school.tick(at: Self.lesson)
            try school.write("")
            for second in [10, 30] {
                try school.write(Self.line(second, of: "b.brook", to: "www.bbc.co.uk"))
                school.tick(
                    at: try SampleRegister.instant(Self.lesson).adding(milliseconds: Int64(second) * 1_000 + 500))
            }
            try school.tick(at: "2026-04-28T12:00:00Z")
            try refuses(.covered, school, Self.export())
            #expect(try school.importLines(Self.export(from: 31)).kept == 40)
        }
    }

    @Test("before a window opens nothing is taken")
    func noWindow() throws {
        try withTemporaryFolder { folder in
            let school = try LiveSchool(in: folder, exporting: true)
            #expect(try school.phase == .scheduled)
            try refuses(.noWindow, school, Self.export())
        }
    }

    @Test("it may come 47 hours after a window was ended, and not after 49", arguments: [47, 49])
    func afterTheEnd(hours: Int64) throws {
        try withTemporaryFolder { folder in
            let school = try open(in: folder)
            try school.cancel()
            school.tick(at: school.now.adding(milliseconds: 60_000))
            school.tick(at: school.now.adding(milliseconds: hours * 3_600_000))
            guard hours < 48 else { return try refuses(.noWindow, school, Self.export()) }
            #expect(try school.importLines(Self.export()).kept == 40)
            let opened = try school.opened()
            #expect(opened.verdict.faults.isEmpty && opened.records.count == 40)
            #expect(try school.phase == .cancelled)
        }
    }

    @Test("lines from after a window was ended are read no further than their time")
    func writtenAfterTheEnd() throws {
        try withTemporaryFolder { folder in
            let school = try LiveSchool(in: folder, exporting: true)
            try school.tick(at: "2026-04-27T23:00:01Z")
            try school.tick(at: "2026-04-28T10:20:10Z")
            try school.cancel()
            try school.tick(at: "2026-04-28T12:00:00Z")
            let before = try Self.export(4)
            let kept = try school.importLines(before + Self.export(37, from: 4)).kept
            #expect(kept >= 3 && kept < 12)
        }
    }

    @Test("a source that is followed, or that nobody declared, takes none", arguments: ["proxy", "nothing", ""])
    func unknownSource(name: String) throws {
        try withTemporaryFolder { folder in try refuses(.unknownSource, open(in: folder), Self.export(), from: name) }
    }

    @Test(
        "on a full disk nothing is taken, and all of it once there is room",
        .enabled(if: SmallDisk.canBeMade, "mounting a small disk takes root"))
    func fullDisk() throws {
        try withTemporaryFolder { folder in
            try SmallDisk.with { disk in
                let school = try open(in: folder, on: disk.folder)
                let large = try Self.export(1_500)
                try disk.fill()
                let entries = school.collection.keeper.entries
                #expect(throws: (any Error).self) { try school.importLines(large) }
                #expect(school.collection.keeper.entries == entries)
                try disk.makeRoom()
                #expect(try school.opened().records.isEmpty)
                #expect(try school.importLines(large).lines == 1_500)
                #expect(try school.opened().verdict.faults.isEmpty)
            }
        }
    }

    private func chain(_ school: LiveSchool) throws -> [AuditKind] {
        let store = try EvidenceStore.read(at: school.state + "/store.sqlite", expecting: .monitoring)
        var lines: [UInt8] = []
        try store.forEachAuditLine { lines += Array($0.utf8) + [UInt8(ascii: "\n")] }
        return AuditVerifier.verify(lines: lines, signers: try SampleSchoolSetup.signers()).entries.map(\.kind)
    }
}
