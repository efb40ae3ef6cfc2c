import FlowModel
import Foundation
import Monitoring
import TestSupport
import Testing
import TimetableImport

/// Our reader against libical 3, which is not ours.
///
/// Three things libical does wrongly, and they are left out here: it reads RDATE;TZID as UTC, it does not apply
/// RECURRENCE-ID, and it miscounts weeks that begin in the middle of the working week (WKST=WE) when some are left out.
/// What is not a lesson it lists as well.
@Suite(.enabled(if: LibicalOracle.isInstalled), .timeLimit(.minutes(2))) struct LibicalTests {
    private static func ours(_ calendar: String, settings: ImportSettings) throws -> (
        times: Set<String>, refused: Set<String>
    ) {
        let lines = calendar.split(separator: "\n", omittingEmptySubsequences: false)
        func uid(_ line: Int) -> String {
            lines[line...].first { $0.hasPrefix("UID:") }?.dropFirst(4).description ?? "-"
        }
        let file = TimetableFile(name: "made-up.ics", bytes: Array(calendar.utf8))
        let times = try ICalendarImport.occurrences(file, settings: settings)
        let person = try #require(StaffNumber("T-001"))
        let unused = ICalendarImport.read(file, person: person, settings: settings).unused
        return (
            Set(times.map { "\(uid($0.line)) \($0.date) \($0.span.start)" }), Set(unused.map { uid($0.line) })
        )
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64]) func madeUpRules(seed: UInt64) throws {
        try withTemporaryFolder { folder in
            let oracle = try LibicalOracle(in: folder)
            let (first, last) = (try #require(CivilDate("2026-09-01")), try #require(CivilDate("2027-08-31")))
            let settings = ImportSettings(year: first...last, otherwise: .lesson, endsSeriesWithYear: true)
            var rules = RandomRules(seed: seed)
            let events = (0..<250).map { rules.event(uid: "e\($0)") }
            let calendar = "BEGIN:VCALENDAR\nVERSION:2.0\n" + events.joined() + "END:VCALENDAR\n"
            let ours = try Self.ours(calendar, settings: settings)
            let theirs = try oracle.occurrences(Array(calendar.utf8), year: first...last)
                .filter { !ours.refused.contains(String($0.prefix { $0 != " " })) }
            #expect(ours.times.subtracting(theirs).sorted().prefix(5) == [])
            #expect(theirs.subtracting(ours.times).sorted().prefix(5) == [])
            #expect(ours.refused.count < 60 && ours.times.count > 2_000, "\(ours.refused.count) \(ours.times.count)")
        }
    }

    /// The feeds of the folder: whatever we use libical finds as well, and what it finds besides is of events that we do not
    /// use, or of those that show its faults.
    @Test(arguments: FeedCase.names) func feeds(name: String) throws {
        try withTemporaryFolder { folder in
            let feed = try FeedCase(name)
            let text = String(decoding: feed.file.bytes, as: UTF8.self).replacing("\r\n", with: "\n")
            guard !Self.faulty.contains(where: text.contains) else { return }
            let ours = try Self.ours(text, settings: feed.settings)
            let theirs = try LibicalOracle(in: folder).occurrences(Array(text.utf8), year: feed.settings.year)
                .filter { !ours.refused.contains(String($0.prefix { $0 != " " })) }
            #expect(ours.times == theirs)
        }
    }

    /// What stands in the feeds that are left out: the two faults; zones that only we know, and floating times, both of which
    /// libical takes for UTC; no UID to compare by; names in small letters, and seconds, which we round.
    private static let faulty = [
        "RDATE", "RECURRENCE-ID", "tzone://", "W. Europe Standard Time", "9X/Ma1", "/mis.example/", "Without a UID",
        "begin:vevent", "Odd seconds",
    ]
}
