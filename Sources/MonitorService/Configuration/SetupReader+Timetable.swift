import Custody
import FlowModel
import Foundation
import Monitoring

/// Calendar, weekly patterns and exceptions.
extension SetupReader {
    mutating func readTimetable(
        _ configuration: UsherConfiguration, _ directory: IdentityDirectory?
    ) -> LessonTime? {
        let exceptions = configuration.exceptions.flatMap { timetableFile($0) }
        if configuration.exceptions != nil, exceptions == nil { return nil }
        let staff = directory?.people
        let outcome =
            switch configuration.timetable {
            case .files(let calendar, let timetable):
                readFiles(calendar, timetable, exceptions, configuration, staff)
            case .versions(let folder): readVersions(folder, exceptions, configuration, staff)
            }
        guard let outcome else { return nil }
        faults += outcome.faults
        notices += outcome.notices
        return outcome.lessonTime
    }

    private mutating func readFiles(
        _ calendar: String, _ timetable: String, _ exceptions: TimetableFile?, _ configuration: UsherConfiguration,
        _ staff: Set<StaffNumber>?
    ) -> TimetableReader.Outcome? {
        let needed = ["days.csv", "bank-holidays.json", "periods.csv"].map { timetableFile(calendar + "/" + $0) }
        let optional = ["weeks.csv", "cycle.csv"].compactMap { optionalTimetableFile(calendar + "/" + $0) }
        let patterns = timetableFile(timetable)
        guard let patterns, !needed.contains(nil) else { return nil }
        let found = needed.compactMap(\.self) + optional
        let files = TimetableFiles(found, timetable: patterns, exceptions: exceptions)
        let all = found + [patterns] + (exceptions.map { [$0] } ?? [])
        return files.map {
            TimetableReader.read(
                $0, sites: Set(configuration.school.sites), staff: staff,
                definition: LessonDefinition(alsoCounting: configuration.countsAsLesson),
                toleranceMinutes: configuration.lessonTolerance,
                version: ContentDigest(of: all.flatMap { ContentDigest(of: $0.bytes).bytes }).hex)
        }
    }

    private mutating func readVersions(
        _ folder: String, _ exceptions: TimetableFile?, _ configuration: UsherConfiguration,
        _ staff: Set<StaffNumber>?
    ) -> TimetableReader.Outcome? {
        guard let versions = TimetableFolder.read(folder, &self) else { return nil }
        return VersionedTimetableReader.read(
            versions.ledger, files: versions.files, exceptions: exceptions, sites: Set(configuration.school.sites),
            staff: staff, definition: LessonDefinition(alsoCounting: configuration.countsAsLesson),
            toleranceMinutes: configuration.lessonTolerance)
    }

    mutating func timetableFile(_ path: String) -> TimetableFile? {
        file(path).map { TimetableFile(name: URL(filePath: path).lastPathComponent, bytes: $0) }
    }

    mutating func optionalTimetableFile(_ path: String) -> TimetableFile? {
        FileManager.default.fileExists(atPath: path) ? timetableFile(path) : nil
    }
}
