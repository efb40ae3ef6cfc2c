import ArgumentParser
import FlowModel
import Foundation
import MonitorService
import Monitoring
import Voice

/// Where the import goes: a new version, or a file.
extension TimetableImportCommand {
    func write(_ content: [TimetableFile], _ importer: TimetableImporter, lastDay: CivilDate?) throws {
        if dryRun, from == nil || out != nil || importer.versionsFolder == nil {
            return Usherd.console.say("nothing was written")
        }
        if let out {
            let timetable = content.first { $0.baseName == "timetable.csv" }
            try FileAccess.create(out, timetable?.bytes ?? [])
            return Usherd.console.note("wrote \(out)")
        }
        guard let folder = importer.versionsFolder else {
            throw ValidationError("the configuration names no timetable_versions: give --out, or add that entry")
        }
        guard let date = from.flatMap({ CivilDate($0) }) else {
            throw ValidationError("--from: give the first date on which the version holds, like 2026-11-02")
        }
        let today = CivilTime.local(Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))).date
        let ledger = try extend(importer.ledger, with: content, from: date, today: today, lastDay: lastDay)
        for version in importer.ledger.fallingAway(from: date) {
            Usherd.console.say(
                "version \(version.number), recorded to hold from \(version.from) on, falls away: record it again if it is still meant"
            )
        }
        if dryRun {
            return Usherd.console.say(
                "nothing was written; it would be version \(ledger.versions.count), from \(date) on")
        }
        do {
            try VersionWriter(folder: folder).write(content, ledger)
        } catch {
            throw Failure(
                .cannotCreate, error.problem,
                hint: "nothing was recorded; check that the folder is yours, and import again")
        }
        Usherd.console.note("recorded version \(ledger.versions.count), from \(date) on")
    }

    private func extend(
        _ ledger: TimetableLedger, with content: [TimetableFile], from: CivilDate, today: CivilDate,
        lastDay: CivilDate?
    ) throws(Failure) -> TimetableLedger {
        do {
            return try ledger.adding(content, from: from, today: today, lastDay: lastDay, note: note)
        } catch {
            throw Failure(.faultsFound, error.sentence, hint: "nothing was written")
        }
    }
}
