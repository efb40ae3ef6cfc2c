import FlowModel
import Foundation
import Monitoring
import Testing

/// The example files that a school starts from must be right themselves.
@Suite struct ExampleFilesTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "config")

    private func file(_ path: String) throws -> TimetableFile {
        TimetableFile(name: path, bytes: Array(try Data(contentsOf: ExampleFilesTests.folder.appending(path: path))))
    }

    private func read() throws -> TimetableReader.Outcome {
        TimetableReader.read(
            TimetableFiles(
                days: try file("calendar/days.csv"), bankHolidays: try file("calendar/bank-holidays.json"),
                periods: try file("calendar/periods.csv"), weeks: try file("calendar/weeks.csv"),
                timetable: try file("timetable.csv"), exceptions: nil),
            sites: [], version: "0f")
    }

    @Test func areAcceptedAndTeachWhatTheirNotesSay() throws {
        let outcome = try read()
        #expect(outcome.problems == [])
        #expect(
            try outcome.plan("T-014", "2026-09-15").lessonLines == [
                "08:55-10:30 lesson Y4", "10:30-10:45 duty playground", "10:45-12:30 lesson Y4",
                "13:30-15:15 lesson Y4",
            ])
        #expect(try outcome.plan("T-031", "2026-09-15").lessonLines == ["08:55-10:30 lesson Y5 music"])
        #expect(try outcome.plan("T-031", "2027-01-07").lessonLines == ["08:55-10:15 lesson Y2 music (unmapped-week)"])
        #expect(try outcome.plan("T-014", "2027-05-03").kind == .bankHoliday)
    }

    @Test func theFormatsPageNamesEveryWordThatAFileMayHold() throws {
        let docs = ExampleFilesTests.folder.appending(path: "../docs/formats")
        let pages = try ["calendar.md", "timetable.md"].map { page in
            try String(contentsOf: docs.appending(path: page), encoding: .utf8)
        }.joined()
        let words =
            NotAssessedReason.allCases.map(\.rawValue) + PeriodKind.allCases.map(\.rawValue)
            + CalendarEntry.Kind.allCases.map(\.rawValue) + PeriodTime.Kind.allCases.map(\.rawValue)
            + StaffException.Kind.allCases.map(\.rawValue)
        for word in words {
            #expect(pages.contains("`\(word)`"), "\(word)")
        }
    }

    @Test func bankHolidaysAreThoseOfTheLaw() throws {
        let calendar = try #require(try read().lessonTime?.calendar)
        #expect(calendar.bankHolidays.years == [2025, 2026, 2027])
        for (date, title) in calendar.bankHolidays.titles {
            #expect(!date.weekday.isWeekend, "\(title) \(date)")
            guard title.hasSuffix("bank holiday") || title == "Easter Monday" else { continue }
            #expect(date.weekday == .monday, "\(title) \(date)")
        }
    }
}
