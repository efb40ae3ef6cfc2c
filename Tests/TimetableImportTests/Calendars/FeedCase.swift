import FlowModel
import Foundation
import Monitoring
import Testing
import TimetableImport

/// One feed and what is expected of it.
struct FeedCase {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../feeds").standardized

    static var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".ics") }.map { String($0.dropLast(4)) }.sorted()
    }

    let file: TimetableFile
    let settings: ImportSettings
    private let text: [String]

    init(_ name: String) throws {
        let bytes = try Data(contentsOf: Self.folder.appending(path: "\(name).ics"))
        let expectation = try String(contentsOf: Self.folder.appending(path: "\(name).txt"), encoding: .utf8)
        let text = expectation.split(separator: "\n").map(String.init)
        try self.init(TimetableFile(name: "\(name).ics", bytes: Array(bytes)), text: text)
    }

    /// A calendar that is not in the folder.
    init(calendar: String, text: [String]) throws {
        try self.init(TimetableFile(name: "a.ics", bytes: Array(calendar.utf8)), text: text)
    }

    private init(_ file: TimetableFile, text: [String]) throws {
        let year = try #require(text.first { $0.hasPrefix("year ") }).split(separator: " ").map(String.init)
        let (first, last) = (try #require(CivilDate(year[1])), try #require(CivilDate(year[2])))
        self.file = file
        self.text = text
        self.settings = ImportSettings(
            year: first...last, otherwise: .lesson, endsSeriesWithYear: year.contains("ends"))
    }

    var outcome: ImportOutcome {
        get throws {
            ICalendarImport.read(file, person: try #require(StaffNumber("T-001")), settings: settings)
        }
    }

    /// One line for each occurrence and note.
    func actual() throws -> Set<String> {
        let outcome = try outcome
        #expect(outcome.faults == [])
        let times = try outcome.rows.flatMap { row in
            try Self.dates(row).map { "\($0) \(Self.label(row))" }
        }
        let notes = outcome.unused.map { "unused \($0.line) \($0.reason)" }
        return Set(times + notes + outcome.warnings.map { "warning \($0.line) \($0.reason)" })
    }

    func datesOfRows() throws -> Set<String> {
        Set(try outcome.rows.flatMap { row in try Self.dates(row).map { "\($0) \(row.time)" } })
    }

    func datesOfOccurrences() throws -> Set<String> {
        Set(
            try ICalendarImport.occurrences(file, settings: settings).map {
                "\($0.date) \(TimetableRow.Time.span($0.span))"
            })
    }

    private static func dates(_ row: TimetableRow) throws -> [CivilDate] {
        let (from, to) = (try #require(row.from), try #require(row.to))
        return stride(from: 0, through: to.dayNumber - from.dayNumber, by: 7).map { from.adding(days: $0) }
    }

    private static func label(_ row: TimetableRow) -> String {
        guard case .span(let span) = row.time else { return "" }
        let words: [String?] = ["\(span)", row.kind.rawValue, row.subject, row.room.map { "@ \($0)" }]
        return (words + [row.doubt.map { "! \($0.rawValue)" }]).compactMap(\.self).joined(separator: " ")
    }

    /// The lines of the text; `2026-09-07..2026-09-21 rest` stands for that line on every seventh day.
    func expected() throws -> Set<String> {
        var lines: Set<String> = []
        for line in text where !line.hasPrefix("#") && !line.hasPrefix("year ") {
            let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
            let ends = parts[0].split(separator: ".", omittingEmptySubsequences: true).map(String.init)
            guard ends.count == 2, let from = CivilDate(ends[0]), let to = CivilDate(ends[1]) else {
                lines.insert(line)
                continue
            }
            for days in stride(from: 0, through: to.dayNumber - from.dayNumber, by: 7) {
                lines.insert("\(from.adding(days: days)) \(parts[1])")
            }
        }
        return lines
    }
}
