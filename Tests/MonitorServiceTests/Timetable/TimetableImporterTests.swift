import FlowModel
import Foundation
import Glibc
import MonitorService
import Monitoring
import TestSupport
import Testing

/// A school that records versions, on the disk.
@Suite struct TimetableImporterTests {
    private static let config = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../config").standardized

    private static let names = ["days.csv", "bank-holidays.json", "periods.csv", "weeks.csv"]

    private func tables() throws -> [TimetableFile] {
        let sample = Self.config.appending(path: "sample")
        let paths =
            Self.names.map { sample.appending(path: "calendar/\($0)") } + [sample.appending(path: "timetable.csv")]
        return try paths.map { TimetableFile(name: $0.lastPathComponent, bytes: Array(try Data(contentsOf: $0))) }
    }

    /// A copy of the sample's configuration that names a folder of versions.
    private func school(_ folder: URL) throws -> String {
        try FileManager.default.copyItem(at: Self.config, to: folder.appending(path: "config"))
        let path = folder.appending(path: "config/sample/usher.yaml")
        let text = try String(contentsOf: path, encoding: .utf8)
            .replacing("calendar: calendar\ntimetable: timetable.csv", with: "timetable_versions: timetable.d")
        try Data(text.utf8).write(to: path)
        return path.path
    }

    private func record(_ files: [TimetableFile], _ importer: TimetableImporter, from: String, today: String) throws {
        let ledger = try importer.ledger.adding(
            files, from: try #require(CivilDate(from)), today: try #require(CivilDate(today)), note: "")
        try VersionWriter(folder: try #require(importer.versionsFolder)).write(files, ledger)
    }

    @Test func aSchoolWithoutAVersionHasNoTimetableAndCanRecordOne() throws {
        try withTemporaryFolder { folder in
            let path = try school(folder)
            #expect(SetupReader.read(path).setup == nil)
            let importer = try #require(TimetableImporter.open(path).importer)
            #expect(importer.current == [])
            #expect(importer.calendar == nil)
            #expect(importer.judge([]).faults.count == 4)
            try record(try tables(), importer, from: "2025-09-01", today: "2026-01-05")
            let setup = try #require(SetupReader.read(path).setup)
            #expect(setup.lessonTime.versions.map(\.from?.description) == ["2025-09-01"])
            #expect(
                try #require(TimetableImporter.open(path).importer).calendar?.range.upperBound.description
                    == "2026-07-21")
        }
    }

    @Test func ofTwoImportsAtOnceTheSecondIsRefused() throws {
        try withTemporaryFolder { folder in
            let path = try school(folder)
            try record(
                try tables(), try #require(TimetableImporter.open(path).importer), from: "2025-09-01",
                today: "2026-01-05")
            let importers = try (0..<2).map { _ in try #require(TimetableImporter.open(path).importer) }
            let files = (0..<2).map { number in
                let table = "staff_number,day,start,end,type\nT-014,mon,\(9 + number):00,12:00,lesson"
                    .replacing(",9:", with: ",09:")
                return [TimetableFile(name: "timetable.csv", bytes: Array(table.utf8))]
            }
            let content = zip(importers, files).map { $0.replacing(with: $1) }
            try record(content[0], importers[0], from: "2026-02-02", today: "2026-01-05")
            #expect(throws: VersionWriter.Fault.self) {
                try record(content[1], importers[1], from: "2026-02-02", today: "2026-01-05")
            }
            let setup = try #require(SetupReader.read(path).setup)
            #expect(setup.lessonTime.versions.count == 2)
            let after = try #require(TimetableImporter.open(path).importer)
            #expect(after.current.first { $0.baseName == "timetable.csv" }?.bytes == files[0][0].bytes)
        }
    }

    @Test func whileAnotherImportIsAtWorkNothingIsRecorded() throws {
        try withTemporaryFolder { folder in
            let path = try school(folder)
            let importer = try #require(TimetableImporter.open(path).importer)
            let versions = try #require(importer.versionsFolder)
            try FileManager.default.createDirectory(atPath: versions, withIntermediateDirectories: true)
            let other = open(versions, O_RDONLY)
            defer { close(other) }
            #expect(flock(other, LOCK_EX) == 0)
            #expect(throws: VersionWriter.Fault.self) {
                try record(try tables(), importer, from: "2025-09-01", today: "2026-01-05")
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: versions) == [])
        }
    }

    @Test func aLaterVersionKeepsWhatItDoesNotReplace() throws {
        try withTemporaryFolder { folder in
            let path = try school(folder)
            let first = try #require(TimetableImporter.open(path).importer)
            try record(try tables(), first, from: "2025-09-01", today: "2026-01-05")
            let second = try #require(TimetableImporter.open(path).importer)
            let table = "staff_number,day,start,end,type\nT-014,mon,09:00,10:00,lesson"
            let files = second.replacing(with: [TimetableFile(name: "timetable.csv", bytes: Array(table.utf8))])
            #expect(files.count == 5)
            try record(files, second, from: "2026-02-23", today: "2026-01-06")
            let setup = try #require(SetupReader.read(path).setup)
            let person = try #require(StaffNumber("T-014"))
            #expect(setup.lessonTime.dayPlan(of: person, on: try #require(CivilDate("2026-02-23"))).lessons.count == 1)
            #expect(setup.lessonTime.dayPlan(of: person, on: try #require(CivilDate("2026-02-09"))).lessons.count > 1)
        }
    }

    @Test func nothingIsAddedToAVersionThatSomebodyEdited() throws {
        try withTemporaryFolder { folder in
            let path = try school(folder)
            let first = try #require(TimetableImporter.open(path).importer)
            try record(try tables(), first, from: "2025-09-01", today: "2026-01-05")
            let table = try #require(first.versionsFolder) + "/0001/timetable.csv"
            let edited = try String(contentsOfFile: table, encoding: .utf8).replacing("Y4", with: "Y6")
            try Data(edited.utf8).write(to: URL(filePath: table))
            let second = TimetableImporter.open(path)
            #expect(second.importer == nil)
            #expect(second.faults.map(\.problem) == ["the files in 0001 are not those that were recorded"])
        }
    }

    @Test func aFolderThatCannotBeWrittenIsAFaultAndLeavesNothing() throws {
        try withTemporaryFolder { folder in
            let path = try school(folder)
            let importer = try #require(TimetableImporter.open(path).importer)
            let place = URL(filePath: try #require(importer.versionsFolder))
            try Data("in the way".utf8).write(to: place)
            #expect(throws: VersionWriter.Fault.self) {
                try record(try tables(), importer, from: "2025-09-01", today: "2026-01-05")
            }
            #expect(try Data(contentsOf: place) == Data("in the way".utf8))
        }
    }
}
