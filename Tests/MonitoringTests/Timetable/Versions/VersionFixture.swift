import FlowModel
import Monitoring
import Testing

/// The fixture's school as recorded versions.
enum VersionFixture {
    static func files(timetable: String, folder: String = "") -> [TimetableFile] {
        [
            ("days.csv", SchoolFixture.days), ("bank-holidays.json", SchoolFixture.bankHolidays),
            ("periods.csv", SchoolFixture.periods), ("weeks.csv", SchoolFixture.weeks), ("timetable.csv", timetable),
        ].map { SchoolFixture.file(folder + $0, $1) }
    }

    /// Records each timetable from its date on, all of them long before the first.
    static func read(
        _ timetables: [(from: String, text: String)], exceptions: String? = nil,
        changing change: (inout [String: [TimetableFile]]) -> Void = { _ in }
    ) throws -> TimetableReader.Outcome {
        let today = try #require(CivilDate("2026-01-05"))
        var ledger = TimetableLedger.empty
        var files: [String: [TimetableFile]] = [:]
        for (from, text) in timetables {
            ledger = try ledger.adding(
                VersionFixture.files(timetable: text), from: try #require(CivilDate(from)), today: today, note: "")
            let folder = try #require(ledger.versions.last).folder
            files[folder] = VersionFixture.files(timetable: text, folder: folder + "/")
        }
        change(&files)
        return VersionedTimetableReader.read(
            SchoolFixture.file("versions.csv", ledger.text), files: files,
            exceptions: exceptions.map { SchoolFixture.file("exceptions.csv", $0) }, sites: SchoolFixture.sites,
            staff: nil)
    }
}
