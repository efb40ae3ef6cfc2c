import FlowModel
import Foundation
import Monitoring
import Testing

/// Holds the lesson time of an invented school against the tables that were worked out by hand in README.md.
@Suite struct TypicalPrimaryTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

    /// One cell of a table.
    struct Expected: Hashable, Sendable, CustomStringConvertible {
        let person: String
        let date: String
        /// As the page has it.
        let lessons: String

        var description: String { "\(person) on \(date)" }
    }

    static let cells: [Expected] = {
        var dates: [String] = []
        return (try? String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8))?
            .split(separator: "\n").flatMap { line -> [Expected] in
                let fields = line.split(separator: "|", omittingEmptySubsequences: false)
                    .map { $0.trimmingCharacters(in: .whitespaces) }.dropFirst().dropLast()
                guard let head = fields.first, !head.hasPrefix("-") else { return [] }
                if head.isEmpty {
                    dates = Array(fields.dropFirst())
                    return []
                }
                guard fields.count == dates.count + 1 else { return [] }
                return zip(dates, fields.dropFirst()).map { Expected(person: head, date: $0, lessons: $1) }
            } ?? []
    }()

    private func school() throws -> LessonTime {
        func file(_ name: String) throws -> TimetableFile {
            TimetableFile(name: name, bytes: Array(try Data(contentsOf: Self.folder.appending(path: name))))
        }
        let files = TimetableFiles(
            days: try file("days.csv"), bankHolidays: try file("bank-holidays.json"), periods: try file("periods.csv"),
            weeks: nil, cycle: try file("cycle.csv"), timetable: try file("timetable.csv"), exceptions: nil)
        let outcome = TimetableReader.read(files, sites: ["Valley", "Hill"], version: "00")
        return try #require(outcome.lessonTime, "\(outcome.problems)")
    }

    @Test func thePageHasEveryoneInEveryKindOfWeek() {
        #expect(Self.cells.count == 45 + 27 + 15 + 35 + 18)
        #expect(Set(Self.cells.map(\.person)) == ["A", "B", "C", "D", "H", "N", "O", "P", "S"])
    }

    @Test func everyCellIsWhatComesOfTheFiles() throws {
        let school = try school()
        for cell in Self.cells {
            let plan = school.dayPlan(
                of: try #require(StaffNumber(cell.person)), on: try #require(CivilDate(cell.date)))
            #expect(text(plan) == cell.lessons, "\(cell)")
        }
    }

    private func text(_ plan: DayPlan) -> String {
        guard !plan.lessons.isEmpty else { return plan.gap.map { "(\($0.rawValue))" } ?? "–" }
        return plan.lessons.map { lesson in
            let (start, end) = (CivilTime.local(lesson.interval.start), CivilTime.local(lesson.interval.end))
            guard case .notAssessed(let reason) = lesson.standing else { return "\(start.minute)-\(end.minute)" }
            return "\(start.minute)-\(end.minute) (\(reason.rawValue))"
        }.joined(separator: "; ")
    }
}
