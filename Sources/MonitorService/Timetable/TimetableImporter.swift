import Custody
import FlowModel
import Foundation
import Monitoring
import TimetableImport

/// Prepares a new version of the timetable: what it would hold, and whether it is sound. Nothing is written here.
package struct TimetableImporter: Sendable {
    private let configuration: UsherConfiguration
    private let staff: Set<StaffNumber>
    private let exceptions: TimetableFile?
    /// The recorded versions so far; empty before the first and for a school that keeps two files.
    package let ledger: TimetableLedger
    /// Those of the version that holds then, or the two files of a school that records none; empty before the first version.
    package let current: [TimetableFile]

    /// Reads what the configuration names; nil with every fault when it cannot.
    /// - Parameter date: on which what is imported is to hold; nil for the last version.
    package static func open(
        _ path: String, on date: CivilDate? = nil
    ) -> (importer: TimetableImporter?, faults: [ConfigurationFault]) {
        var reader = SetupReader()
        let importer = reader.importer(path, date)
        return (reader.faults.isEmpty ? importer : nil, reader.faults)
    }

    init(
        configuration: UsherConfiguration, staff: Set<StaffNumber>, exceptions: TimetableFile?,
        ledger: TimetableLedger, current: [TimetableFile]
    ) {
        self.configuration = configuration
        self.staff = staff
        self.exceptions = exceptions
        self.ledger = ledger
        self.current = current
    }

    /// The folder of versions; nil for a school that keeps two files.
    package var versionsFolder: String? {
        if case .versions(let folder) = configuration.timetable { folder } else { nil }
    }

    /// The current files with others in the place of those of the same name.
    package func replacing(with files: [TimetableFile]) -> [TimetableFile] {
        let names = Set(files.map(\.baseName))
        let kept = current.filter { !names.contains($0.baseName) }
        return (kept + files).map { TimetableFile(name: $0.baseName, bytes: $0.bytes) }
    }

    /// The current files with new rows in the place of every row of the people whom these concern.
    package func replacing(rows: [TimetableRow]) -> [TimetableFile] {
        let text = TimetableText.csv(rows, inPlaceOfTheirsIn: currentTimetable)
        return replacing(with: [TimetableFile(name: "timetable.csv", bytes: Array(text.utf8))])
    }

    /// How many rows of each type these would take the place of.
    package func replaced(by rows: [TimetableRow]) -> [SlotType: Int] {
        TimetableText.replaced(by: rows, in: currentTimetable)
    }

    /// Faults of a table that an import made, told of the files that it was made from.
    package func citingOriginals(_ faults: [ConfigurationFault], in content: [TimetableFile]) -> [ConfigurationFault] {
        guard let timetable = content.first(where: { $0.baseName == "timetable.csv" }) else { return faults }
        let places = OriginalPlaces(timetable)
        return faults.map { places.cite($0) }
    }

    /// The same of what is to be looked at.
    package func citingOriginals(remarks: [ConfigurationFault], in content: [TimetableFile]) -> [ConfigurationFault] {
        guard let timetable = content.first(where: { $0.baseName == "timetable.csv" }) else { return remarks }
        return OriginalPlaces(timetable).cite(remarks: remarks)
    }

    private var currentTimetable: TimetableFile {
        current.first { $0.baseName == "timetable.csv" } ?? TimetableFile(name: "timetable.csv", bytes: [])
    }

    /// What the files come to: every fault, or the lesson time that they give.
    package func judge(_ files: [TimetableFile]) -> TimetableReader.Outcome {
        guard let sorted = TimetableFiles(files, exceptions: exceptions) else {
            let names = ["days.csv", "bank-holidays.json", "periods.csv", "timetable.csv"]
            let missing = names.filter { name in !files.contains { $0.baseName == name } }
            return TimetableReader.Outcome(
                refused: missing.map { name in
                    ConfigurationFault(
                        file: name, problem: "the file is missing",
                        hint: "the first version needs all of \(names.joined(separator: ", "))")
                })
        }
        return TimetableReader.read(
            sorted, sites: Set(configuration.school.sites), staff: staff,
            definition: LessonDefinition(alsoCounting: configuration.countsAsLesson),
            toleranceMinutes: configuration.lessonTolerance, version: RecordedVersion.digest(of: files).hex)
    }

    /// The current calendar; nil when there is none.
    package var calendar: SchoolCalendar? {
        current.isEmpty ? nil : judge(current).lessonTime?.calendar
    }
}

extension SetupReader {
    fileprivate mutating func importer(_ path: String, _ date: CivilDate?) -> TimetableImporter? {
        guard let bytes = file(path) else { return nil }
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let (configuration, found) = ConfigurationFile.read(
            String(decoding: bytes, as: UTF8.self), name: path, folder: folder)
        faults += found
        guard let configuration, let directory = readDirectory(configuration) else { return nil }
        let exceptions = configuration.exceptions.flatMap { timetableFile($0) }
        let ledger = readLedger(configuration.timetable)
        let current = readCurrent(configuration.timetable, ledger, date)
        return TimetableImporter(
            configuration: configuration, staff: directory.people, exceptions: exceptions,
            ledger: ledger, current: current)
    }

    /// An absent ledger is one without versions.
    private mutating func readLedger(_ location: TimetableLocation) -> TimetableLedger {
        guard case .versions(let folder) = location else { return .empty }
        let path = folder + "/" + TimetableLedger.fileName
        guard FileManager.default.fileExists(atPath: path), let file = timetableFile(path) else { return .empty }
        let (ledger, found) = TimetableLedger.parse(file)
        faults += found
        guard let ledger else { return .empty }
        // A new version takes over what the last one holds: an edited one would become a recorded one.
        if let versions = TimetableFolder.read(folder, &self) {
            faults += VersionedTimetableReader.edits(of: ledger.versions, files: versions.files, ledger: file.name)
        }
        return ledger
    }

    private mutating func readCurrent(
        _ location: TimetableLocation, _ ledger: TimetableLedger, _ date: CivilDate?
    ) -> [TimetableFile] {
        switch location {
        case .versions(let folder):
            // Before the first version, what it holds is the nearest.
            let standing = ledger.standing
            guard let version = date.flatMap(ledger.version) ?? (date == nil ? standing.last : standing.first) else {
                return []
            }
            return TimetableFiles.names.compactMap { optionalTimetableFile("\(folder)/\(version.folder)/\($0)") }
        case .files(let calendar, let timetable):
            let names = TimetableFiles.names.filter { $0 != "timetable.csv" }
            return names.compactMap { optionalTimetableFile("\(calendar)/\($0)") }
                + [timetableFile(timetable)].compactMap {
                    $0.map { TimetableFile(name: "timetable.csv", bytes: $0.bytes) }
                }
        }
    }
}
