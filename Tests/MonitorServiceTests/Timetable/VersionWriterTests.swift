import FlowModel
import Foundation
import MonitorService
import Monitoring
import TestSupport
import Testing

@Suite("Writing a version of the timetable")
struct VersionWriterTests {
    /// Files of a version; the writer does not look into them.
    private static func files(_ text: String) -> [TimetableFile] {
        TimetableFiles.names.map { TimetableFile(name: $0, bytes: Array("\($0): \(text)\n".utf8)) }
    }

    private func adding(_ text: String, to ledger: TimetableLedger, from: String) throws -> TimetableLedger {
        try ledger.adding(
            Self.files(text), from: try #require(CivilDate(from)), today: try #require(CivilDate("2026-01-05")),
            note: "")
    }

    private func mode(of path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    private func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    /// By another process: the mask is one for all that runs in this one.
    @Test("whoever may enter the folder may read all of it, whatever the mask")
    func modes() throws {
        try withTemporaryFolder { parent in
            let config = parent.appending(path: "config")
            try FileManager.default.copyItem(at: CommandRun.checkout.appending(path: "config"), to: config)
            let file = config.appending(path: "sample/usher.yaml")
            let text = try String(contentsOf: file, encoding: .utf8)
                .replacing("calendar: calendar\ntimetable: timetable.csv", with: "timetable_versions: versions")
            try Data(text.utf8).write(to: file)
            let script = """
                umask 077; cd '\(config.path)/sample'
                exec '\(CommandRun.programs.path)/usherd' timetable import --config usher.yaml --from 2025-09-01 \
                    calendar/days.csv calendar/bank-holidays.json calendar/periods.csv calendar/weeks.csv timetable.csv
                """
            let run = try CommandRun("/bin/sh", ["-c", script])
            try #require(run.status == 0, "\(run.transcript)")
            let folder = config.appending(path: "sample/versions").path
            for place in ["", "/0001"] { #expect(try mode(of: folder + place) == 0o755) }
            for place in ["/versions.csv", "/0001/timetable.csv"] { #expect(try mode(of: folder + place) == 0o644) }
        }
    }

    @Test("recorded folders whose rows were lost are not written over, and say so", arguments: [true, false])
    func lostRows(all: Bool) throws {
        try withTemporaryFolder { folder in
            let writer = VersionWriter(folder: folder.path)
            let first = try adding("one", to: .empty, from: "2025-09-01")
            try writer.write(Self.files("one"), first)
            let table = folder.appending(path: "versions.csv")
            let backup = try Data(contentsOf: table)
            let second = try adding("two", to: first, from: "2026-02-02")
            try writer.write(Self.files("two"), second)
            if all { try FileManager.default.removeItem(at: table) } else { try backup.write(to: table) }
            let next =
                all
                ? try adding("three", to: .empty, from: "2025-09-01")
                : try adding("three", to: first, from: "2026-03-02")
            let lost = all ? "0001" : "0002"
            let fault = #expect(throws: VersionWriter.Fault.self) { try writer.write(Self.files("three"), next) }
            #expect(fault?.problem.contains("\(folder.path)/\(lost) is there") == true)
            #expect(fault?.problem.contains("restore versions.csv") == true)
            let kept = try String(contentsOf: folder.appending(path: "\(lost)/timetable.csv"), encoding: .utf8)
            #expect(kept == (all ? "timetable.csv: one\n" : "timetable.csv: two\n"))
        }
    }

    @Test("what an import left that was interrupted before its row is replaced, and nothing of it stays")
    func interrupted() throws {
        try withTemporaryFolder { folder in
            let writer = VersionWriter(folder: folder.path)
            let first = try adding("one", to: .empty, from: "2025-09-01")
            try writer.write(Self.files("one"), first)
            let left = try adding("left", to: first, from: "2026-02-02")
            let place = folder.appending(path: "0002")
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
            for name in ["cycle.csv", "timetable.csv"] { try Data("left".utf8).write(to: place.appending(path: name)) }
            try Data(left.text.utf8).write(to: folder.appending(path: "versions.csv.unfinished"))
            let half = folder.appending(path: "0002.unfinished-4711")
            try FileManager.default.createDirectory(at: half, withIntermediateDirectories: false)
            try Data("half".utf8).write(to: folder.appending(path: "versions.csv.unfinished-4711"))
            let second = try adding("two", to: first, from: "2026-02-09")
            try writer.write(Self.files("two"), second)
            #expect(try names(in: folder) == ["0001", "0002", "versions.csv"])
            #expect(try names(in: place) == TimetableFiles.names.sorted())
            let table = try String(contentsOf: folder.appending(path: "versions.csv"), encoding: .utf8)
            #expect(table == second.text)
        }
    }

    @Test("the row of an interrupted import vouches for no other version")
    func otherInterrupted() throws {
        try withTemporaryFolder { folder in
            let writer = VersionWriter(folder: folder.path)
            let first = try adding("one", to: .empty, from: "2025-09-01")
            try writer.write(Self.files("one"), first)
            let table = folder.appending(path: "versions.csv")
            let second = try adding("two", to: first, from: "2026-02-02")
            try FileManager.default.moveItem(at: table, to: folder.appending(path: "spare"))
            try Data(second.text.utf8).write(to: folder.appending(path: "versions.csv.unfinished"))
            #expect(throws: VersionWriter.Fault.self) {
                try writer.write(Self.files("three"), adding("three", to: .empty, from: "2025-09-01"))
            }
            #expect(try names(in: folder.appending(path: "0001")) == TimetableFiles.names.sorted())
        }
    }
}
