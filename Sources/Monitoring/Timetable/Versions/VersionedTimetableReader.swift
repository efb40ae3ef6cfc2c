import Custody
import FlowModel

/// Reads every recorded version of the timetable as one.
package enum VersionedTimetableReader {
    /// - Parameters:
    ///   - ledger: `versions.csv`.
    ///   - files: those of each version's folder, by the folder's name, named as `0003/timetable.csv`.
    ///   - exceptions: what was different on single dates, of all versions.
    ///   - sites: those of the school; earlier versions may name others.
    ///   - staff: everybody in the staff list; people who left may stand in earlier versions.
    package static func read(
        _ ledger: TimetableFile, files: [String: [TimetableFile]], exceptions: TimetableFile?, sites: Set<String>,
        staff: Set<StaffNumber>?, definition: LessonDefinition = .standard,
        toleranceMinutes: Int = LessonTime.standardToleranceMinutes
    ) -> TimetableReader.Outcome {
        let (recorded, faults) = TimetableLedger.parse(ledger)
        guard let recorded, let newest = recorded.versions.last, let last = recorded.standing.last else {
            return TimetableReader.Outcome(lessonTime: nil, faults: faults, notices: [])
        }
        let versions = recorded.standing
        let changed = edits(of: recorded.versions, files: files, ledger: ledger.name)
        guard changed.isEmpty else { return TimetableReader.Outcome(lessonTime: nil, faults: changed, notices: []) }
        let outcomes = versions.map { version in
            let isLast = version == last
            let own = files[version.folder] ?? []
            return TimetableFiles(own, exceptions: isLast ? exceptions : nil).map {
                TimetableReader.read(
                    $0, sites: isLast ? sites : sites.union(NamedSites.all(in: own)), staff: isLast ? staff : nil,
                    definition: definition,
                    toleranceMinutes: toleranceMinutes, version: version.digest.hex)
            }.map { ($0.lessonTime?.holding(from: version.from), $0.faults, $0.notices) }
                ?? (nil, [missingFile(version, ledger)], [])
        }
        let times = outcomes.compactMap(\.0)
        guard let latest = times.last, times.count == versions.count else {
            return TimetableReader.Outcome(lessonTime: nil, faults: outcomes.flatMap(\.1), notices: [])
        }
        let all = ContentDigest(of: newest.digest.bytes + (exceptions.map { ContentDigest(of: $0.bytes).bytes } ?? []))
        return TimetableReader.Outcome(
            lessonTime: LessonTime(times.dropLast(), then: latest, version: all.hex), faults: [],
            notices: outcomes.last?.2 ?? [])
    }

    /// The versions whose files are not those that were recorded; nothing may rest on them, nor a new version be made of them.
    /// - Parameters:
    ///   - files: those of each version's folder, by the folder's name.
    ///   - ledger: the name of `versions.csv`.
    package static func edits(
        of versions: [RecordedVersion], files: [String: [TimetableFile]], ledger: String
    ) -> [ConfigurationFault] {
        versions.filter { RecordedVersion.digest(of: files[$0.folder] ?? []) != $0.files }.map { version in
            ConfigurationFault(
                file: ledger, line: version.number + 1,
                problem: "the files in \(version.folder) are not those that were recorded",
                hint: TimetableLedger.restore)
        }
    }

    private static func missingFile(_ version: RecordedVersion, _ ledger: TimetableFile) -> ConfigurationFault {
        ConfigurationFault(
            file: ledger.name, line: version.number + 1, problem: "a file of \(version.folder) is missing",
            hint: TimetableLedger.restore)
    }
}
