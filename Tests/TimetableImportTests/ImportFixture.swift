import FlowModel
import Foundation
import Monitoring
import Testing
import TimetableImport

/// What the tests of tables share.
enum ImportFixture {
    static func file(_ text: String, name: String = "a.csv") -> TimetableFile {
        TimetableFile(name: name, bytes: Array(text.utf8))
    }

    static func settings() throws -> ImportSettings {
        let (first, last) = (try #require(CivilDate("2026-09-01")), try #require(CivilDate("2027-07-22")))
        return ImportSettings(year: first...last, otherwise: .lesson)
    }

    static func codes() throws -> StaffCodes {
        let parsed = StaffCodes.parse(file("code,staff_number\nAA,T-014\nBB,T-021\n"))
        try #require(parsed.faults == [])
        return parsed.codes
    }

    /// A file of config/import, as it is delivered.
    static func delivered(_ name: String) throws -> TimetableFile {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../config/import")
        return TimetableFile(name: name, bytes: Array(try Data(contentsOf: folder.appending(path: name).standardized)))
    }

    /// The rows as they are written, without the header.
    static func lines(_ outcome: ImportOutcome) -> [String] {
        TimetableText.csv(outcome.rows).split(separator: "\n").dropFirst().map(String.init)
    }

    static func notes(_ outcome: ImportOutcome) -> [String] { outcome.unused.map(\.description) }
    static func problems(_ outcome: ImportOutcome) -> [String] {
        outcome.faults.map { "\($0.line):\($0.column) \($0.problem)" }
    }
}
