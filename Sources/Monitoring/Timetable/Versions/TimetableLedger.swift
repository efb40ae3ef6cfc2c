import Custody
import FlowModel

/// Every version of the timetable that was recorded, in order: `versions.csv`. It grows and is never edited: what a lesson
/// was on a date that has passed cannot become something else (law page C2). What is to come may still change: a version takes the
/// place of those before it that were to hold from its own date or a later one.
package struct TimetableLedger: Hashable, Sendable {
    /// In the order in which they were recorded; the first holds from any date.
    package let versions: [RecordedVersion]

    package static let empty = TimetableLedger(versions: [])
    package static let fileName = "versions.csv"

    private static let columns: [CSVColumn] = [
        .required("version"), .required("from"), .required("recorded"), .required("files"), .required("previous"),
        .optional("note"), .required("digest"),
    ]
    private static let header = "version,from,recorded,files,previous,note,digest\n"

    private init(versions: [RecordedVersion]) {
        self.versions = versions
    }

    /// The file's text.
    package var text: String { Self.header + versions.map { $0.line + "\n" }.joined() }

    /// Those that hold from some date on, in the order of these dates.
    package var standing: [RecordedVersion] {
        versions.reduce(into: []) { standing, version in
            standing.removeAll { $0.from >= version.from }
            standing.append(version)
        }
    }

    /// The one that holds on a date; nil before the first.
    package func version(on date: CivilDate) -> RecordedVersion? { standing.last { $0.from <= date } }

    /// Those that stand and would fall away with a version from that date on.
    package func fallingAway(from date: CivilDate) -> [RecordedVersion] { standing.filter { $0.from >= date } }

    /// Why a version is not recorded.
    package enum Refusal: Error, Hashable, Sendable {
        /// It would change what was a lesson on a day that has passed, or has begun.
        case inThePast(from: CivilDate, earliest: CivilDate)
        /// The version that holds then has the same files, and nothing later would fall away.
        case unchanged
        /// The clock stands before the day on which the last version was recorded.
        case clock(today: CivilDate, last: CivilDate)
        /// It would begin after everything that its own calendar knows, and no later version could be recorded until then.
        case beyondCalendar(from: CivilDate, last: CivilDate)
        /// The note has several lines, is longer than a line of a report, or cannot be read again.
        case note
    }

    /// The ledger with one more version.
    /// - Parameters:
    ///   - today: in London. The first version may begin in the past: before it nothing was known. Every other one begins
    ///     after today, since lessons of today may already be rested on. Versions that it takes the place of begin no earlier.
    ///   - lastDay: of the calendar in `files`; nil leaves the date of the beginning unchecked.
    package func adding(
        _ files: [TimetableFile], from: CivilDate, today: CivilDate, lastDay: CivilDate? = nil, note: String
    ) throws(Refusal) -> TimetableLedger {
        let digest = RecordedVersion.digest(of: files)
        guard note.count <= 200, !note.contains(where: \.isNewline) else { throw .note }
        if let last = versions.last {
            guard today >= last.recorded else { throw .clock(today: today, last: last.recorded) }
            guard from > today else { throw .inThePast(from: from, earliest: today.adding(days: 1)) }
            let isKnown = version(on: from)?.files == digest
            guard !isKnown || !fallingAway(from: from.adding(days: 1)).isEmpty else { throw .unchanged }
        }
        if let lastDay, from > lastDay { throw .beyondCalendar(from: from, last: lastDay) }
        let version = RecordedVersion(
            number: versions.count + 1, from: from, recorded: today, files: digest,
            previous: versions.last?.digest ?? ContentDigest(of: []), note: note)
        let ledger = TimetableLedger(versions: versions + [version])
        // What it says is read again at every start: a note with a hidden character would end them all.
        let read = TimetableLedger.parse(TimetableFile(name: Self.fileName, bytes: Array(ledger.text.utf8)))
        guard read.ledger == ledger else { throw .note }
        return ledger
    }

    /// Reads `versions.csv` and holds the rows against each other.
    package static func parse(_ file: TimetableFile) -> (ledger: TimetableLedger?, faults: [ConfigurationFault]) {
        let table = CSVTable.parse(file.bytes, file: file.name, columns: columns)
        var versions: [RecordedVersion] = []
        var faults = table.faults
        for row in table.rows where faults.isEmpty {
            var reader = RowReader(row)
            if let version = version(&reader) {
                check(version, after: versions.last, &reader)
                versions.append(version)
            }
            faults += reader.faults
        }
        if faults.isEmpty, versions.isEmpty {
            let hint = "record one: usherd timetable import --from DATE"
            faults.append(ConfigurationFault(file: file.name, problem: "no version is recorded", hint: hint))
        }
        return (faults.isEmpty ? TimetableLedger(versions: versions) : nil, faults)
    }

    private static func version(_ reader: inout RowReader) -> RecordedVersion? {
        let from = reader.date("from")
        let recorded = reader.date("recorded")
        let number = Int(reader.row.text("version"))
        let files = ContentDigest(hex: reader.row.text("files"))
        let previous = ContentDigest(hex: reader.row.text("previous"))
        guard let from, let recorded, let number, let files, let previous else {
            if reader.faults.isEmpty { reader.report("version", "the row is not one that Usher wrote", hint: restore) }
            return nil
        }
        let version = RecordedVersion(
            number: number, from: from, recorded: recorded, files: files, previous: previous,
            note: reader.row.text("note"))
        // The row after it would show an edit as well, but the last one has none.
        guard version.digest.hex == reader.row.text("digest") else {
            reader.report("digest", "the row is not the one that was recorded", hint: restore)
            return nil
        }
        return version
    }

    private static func check(
        _ version: RecordedVersion, after last: RecordedVersion?, _ reader: inout RowReader
    ) {
        let expected = last?.digest ?? ContentDigest(of: [])
        let follows = version.number == (last?.number ?? 0) + 1 && version.previous == expected
        guard follows, last.map({ $0.recorded <= version.recorded && version.recorded < version.from }) ?? true else {
            reader.report("version", "the row does not follow from the one before it", hint: restore)
            return
        }
    }

    static let restore =
        "a recorded version is never edited: restore the folder from a backup, and record changes as a new version"
}
