import FlowModel
import Monitoring
import Testing

@Suite struct TimetableLedgerTests {
    private let today: CivilDate
    private let files: [TimetableFile]
    private let others: [TimetableFile]

    init() throws {
        today = try #require(CivilDate("2026-04-20"))
        files = VersionFixture.files(timetable: SchoolFixture.timetable)
        others = VersionFixture.files(timetable: SchoolFixture.timetable + "\nS,,fri,2,,,lesson,Y5,,,Valley,KS2,,")
    }

    private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test func theFirstMayBeginInThePastAndTheNextOnlyAfterToday() throws {
        let first = try TimetableLedger.empty.adding(files, from: date("2026-02-23"), today: today, note: "")
        #expect(throws: TimetableLedger.Refusal.inThePast(from: today, earliest: try date("2026-04-21"))) {
            _ = try first.adding(others, from: today, today: today, note: "")
        }
        let second = try first.adding(others, from: date("2026-04-21"), today: today, note: "Supply on Fridays")
        #expect(second.versions.map(\.number) == [1, 2])
        #expect(second.versions.map(\.folder) == ["0001", "0002"])
    }

    @Test func refusesWhatChangesNothing() throws {
        let first = try TimetableLedger.empty.adding(files, from: date("2026-05-11"), today: today, note: "")
        #expect(throws: TimetableLedger.Refusal.unchanged) {
            _ = try first.adding(files, from: date("2026-06-01"), today: today, note: "")
        }
        #expect(throws: TimetableLedger.Refusal.note) {
            _ = try first.adding(others, from: date("2026-06-01"), today: today, note: "two\nlines")
        }
        let second = try first.adding(others, from: date("2026-06-01"), today: today, note: "")
        #expect(throws: TimetableLedger.Refusal.unchanged) {
            _ = try second.adding(others, from: date("2026-06-01"), today: today, note: "")
        }
    }

    /// A wrong date kept the school from recording anything before it.
    @Test func whatHasNotBegunFallsAway() throws {
        let first = try TimetableLedger.empty.adding(files, from: date("2026-02-23"), today: today, note: "")
        let wrong = try first.adding(others, from: date("2027-07-12"), today: today, note: "for 12 January")
        #expect(wrong.fallingAway(from: try date("2027-01-12")).map(\.number) == [2])
        let right = try wrong.adding(others, from: date("2027-01-12"), today: today, note: "as meant")
        #expect(right.versions.map(\.number) == [1, 2, 3])
        #expect(right.standing.map(\.number) == [1, 3])
        #expect(right.version(on: try date("2027-08-01"))?.number == 3)
        // The same files as those that hold now: nothing but the wrong version changes.
        let none = try wrong.adding(files, from: date("2026-04-21"), today: today, note: "no change is meant")
        #expect(none.standing.map(\.number) == [1, 3])
        let again = TimetableLedger.parse(SchoolFixture.file("versions.csv", right.text))
        #expect(again.ledger == right)
    }

    @Test func twoOfOneDayTakeEachOthersPlace() throws {
        let tomorrow = try date("2026-04-21")
        let ledger = try TimetableLedger.empty.adding(files, from: date("2026-02-23"), today: today, note: "")
            .adding(others, from: tomorrow, today: today, note: "")
            .adding(files + [SchoolFixture.file("cycle.csv", "")], from: tomorrow, today: today, note: "")
        #expect(ledger.standing.map(\.number) == [1, 3])
        #expect(ledger.version(on: today)?.number == 1)
        #expect(TimetableLedger.empty.version(on: today) == nil)
    }

    /// What has begun cannot fall away: a version that begins no earlier than tomorrow reaches nothing before.
    @Test func aClockThatWentBackIsRefused() throws {
        let (first, next) = (try date("2026-02-23"), try date("2026-06-01"))
        let ledger = try TimetableLedger.empty.adding(files, from: first, today: today, note: "")
        let yesterday = today.adding(days: -1)
        #expect(throws: TimetableLedger.Refusal.clock(today: yesterday, last: today)) {
            _ = try ledger.adding(others, from: next, today: yesterday, note: "")
        }
    }

    @Test func refusesToBeginAfterTheEndOfItsOwnCalendar() throws {
        let (last, late) = (try date("2026-10-30"), try date("2062-06-01"))
        #expect(throws: TimetableLedger.Refusal.beyondCalendar(from: late, last: last)) {
            _ = try TimetableLedger.empty.adding(files, from: late, today: today, lastDay: last, note: "")
        }
        #expect(
            try TimetableLedger.empty.adding(files, from: last, today: today, lastDay: last, note: "").versions.count
                == 1)
    }

    /// Too many bytes for a field, though not too many characters, and what no field may hold.
    @Test(arguments: [
        "Neue \u{202A}Halle", "a bell \u{07}",
        String(repeating: "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466}", count: 190),
    ])
    func refusesANoteThatNobodyCouldReadAgain(note: String) throws {
        let first = try date("2026-02-23")
        #expect(throws: TimetableLedger.Refusal.note) {
            _ = try TimetableLedger.empty.adding(files, from: first, today: today, note: note)
        }
    }

    @Test func readsWhatItWroteWithQuotesInANote() throws {
        let ledger = try TimetableLedger.empty.adding(files, from: date("2026-02-23"), today: today, note: "")
            .adding(others, from: date("2026-06-01"), today: today, note: "Supply, \"for good\"")
        let read = TimetableLedger.parse(SchoolFixture.file("versions.csv", ledger.text))
        #expect(read.faults.isEmpty)
        #expect(read.ledger == ledger)
    }

    @Test func everyChangedFieldOfARowIsNoticed() throws {
        let ledger = try TimetableLedger.empty.adding(files, from: date("2026-02-23"), today: today, note: "one")
            .adding(others, from: date("2026-06-01"), today: today, note: "two")
        // The last row has none after it that would show an edit: its own digest does.
        let edits = [
            ("2026-02-23", "2026-02-24"), ("1,2026", "7,2026"), ("2026-04-20", "2026-04-19"), ("one", "none"),
            ("2,2026-06-01", "3,2026-06-01"), ("2026-06-01", "2026-05-18"),
            ("2026-06-01,2026-04-20", "2026-06-01,2026-04-19"),
            ("two", "too"),
        ]
        for (old, new) in edits {
            let text = ledger.text.replacing(old, with: new, maxReplacements: 1)
            #expect(text != ledger.text)
            let read = TimetableLedger.parse(SchoolFixture.file("versions.csv", text))
            #expect(read.ledger == nil, "\(old) became \(new)")
            #expect(read.faults.first?.problem == "the row is not the one that was recorded")
        }
    }

    /// Each row is sound, and they are not of one ledger.
    @Test func rowsOfOtherLedgersAreNoticed() throws {
        let (first, next) = (try date("2026-02-23"), try date("2026-06-01"))
        let one = try TimetableLedger.empty.adding(files, from: first, today: today, note: "one")
        let other = try TimetableLedger.empty.adding(files, from: first, today: today, note: "another")
            .adding(others, from: next, today: today, note: "")
        let last = try #require(other.text.split(separator: "\n").last)
        for text in [one.text + last + "\n", one.text + one.text.split(separator: "\n").dropFirst().joined() + "\n"] {
            let read = TimetableLedger.parse(SchoolFixture.file("versions.csv", text))
            #expect(read.faults.map(\.problem) == ["the row does not follow from the one before it"])
        }
    }

    @Test func anEmptyLedgerIsNoTimetable() {
        let read = TimetableLedger.parse(SchoolFixture.file("versions.csv", TimetableLedger.empty.text))
        #expect(read.ledger == nil)
        #expect(read.faults.map(\.problem) == ["no version is recorded"])
    }
}
