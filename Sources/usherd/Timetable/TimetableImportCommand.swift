import ArgumentParser
import FlowModel
import Foundation
import MonitorService
import Monitoring
import TimetableImport
import Voice

struct TimetableImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Record a new version of the timetable, or read what another program exported.",
        discussion: """
            FILES are the school's own tables under their own names (days.csv, bank-holidays.json, periods.csv, weeks.csv, \
            cycle.csv, timetable.csv), or with --format what another program exported: then rows are made of it, in the \
            place of all rows of the people whom it concerns. It says what it understood and names every event or row that \
            it could not use. Anything unreadable is refused whole, and nothing is written.

            A version holds from --from on; the first may begin in the past, each later one begins after today, in the \
            place of those that were to begin then or later. Where the \
            configuration names no folder of versions, the new timetable.csv is written to --out. The service reads it within \
            half an hour; an open window can lose lessons by it and gains none.

            Example: usherd timetable import --from 2026-11-02 --note "New hall times" timetable.csv
            Example: usherd timetable import --format icalendar --person T-014 --otherwise lesson --from 2026-11-02 archer.ics
            Exit status: 0 done; 1 faults; 64 wrong command line; 65 a file of more than 64 MiB; 66 missing file; 73 the output exists or cannot be made.
            """)

    @OptionGroup var configuration: ConfigurationOption
    @OptionGroup(title: "What another program exported") var exported: ExportedOptions

    @Option(help: ArgumentHelp("The first date on which the version holds.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("Why, in one line; kept with the version.", valueName: "text"))
    var note = ""

    @Option(help: ArgumentHelp("Write timetable.csv here, and record no version.", valueName: "file"))
    var out: String?

    @Flag(help: "Say what would come of it, and write nothing.")
    var dryRun = false

    @Argument(help: ArgumentHelp("The files.", valueName: "files"))
    var files: [String]

    func run() throws {
        let date = from.flatMap { CivilDate($0) }
        let (importer, faults) = TimetableImporter.open(configuration.file, on: date)
        guard let importer else { throw refused(faults) }
        let given = try files.map { path in
            TimetableFile(name: URL(filePath: path).lastPathComponent, bytes: try FileAccess.read(path))
        }
        let content = try content(of: given, importer)
        let outcome = importer.judge(content)
        guard let lessonTime = outcome.lessonTime else {
            throw refused(
                exported.format == .tables ? outcome.faults : importer.citingOriginals(outcome.faults, in: content))
        }
        let ofVersion = date.map { TimetableGaps.find(lessonTime, from: $0) } ?? []
        let remarks = outcome.notices + TimetableGaps.find(lessonTime) + ofVersion
        let isOurs = exported.format == .tables
        for remark in isOurs ? remarks : importer.citingOriginals(remarks: remarks, in: content) {
            Usherd.console.say("to look at: \(remark)")
        }
        Usherd.console.say("lessons, duties and hours of \(lessonTime.patterns.people.count) people")
        try write(content, importer, lastDay: lessonTime.calendar?.range.upperBound)
    }

    private func content(of given: [TimetableFile], _ importer: TimetableImporter) throws -> [TimetableFile] {
        guard exported.format != .tables else {
            let known = Set(TimetableFiles.names)
            if let stranger = given.first(where: { !known.contains($0.name) }) {
                throw ValidationError(
                    "\(stranger.name) is none of \(TimetableFiles.names.joined(separator: ", ")); --format says what other programs wrote"
                )
            }
            if let twice = given.first(where: { file in given.count { $0.name == file.name } > 1 }) {
                throw ValidationError("\(twice.name) is named twice; a version holds one file of each name")
            }
            if out != nil, !given.contains(where: { $0.name == "timetable.csv" }) {
                throw ValidationError("--out writes timetable.csv, and none is among the files")
            }
            return importer.replacing(with: given)
        }
        guard let calendar = importer.calendar else {
            throw Failure(
                .faultsFound, "there is no sound timetable yet, and so no academic year",
                hint: "record the school's own tables first")
        }
        let outcomes = try given.map { try exported.read($0, of: calendar) }
        outcomes.forEach(tell)
        guard !outcomes.contains(where: \.isRefused) else { throw refused(outcomes.flatMap(\.faults)) }
        let rows = outcomes.flatMap(\.rows)
        guard !rows.isEmpty else { throw Failure(.faultsFound, "no row came of it", hint: "nothing was written") }
        tellReplaced(importer.replaced(by: rows))
        return importer.replacing(rows: rows)
    }

    private func tellReplaced(_ counts: [SlotType: Int]) {
        guard !counts.isEmpty else { return }
        let kinds = counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.value) \($0.key.rawValue)" }
        Usherd.console.say("in the place of these rows of theirs: \(kinds.joined(separator: ", "))")
    }

    private func tell(_ outcome: ImportOutcome) {
        guard !outcome.isRefused else { return }
        outcome.unused.forEach { Usherd.console.say("not used: \($0)") }
        outcome.warnings.forEach { Usherd.console.say("warning: \($0)") }
        let rows = outcome.rows.count == 1 ? "one row" : "\(outcome.rows.count) rows"
        Usherd.console.say("understood \(outcome.understood) of \(outcome.found), as \(rows)")
    }

    private func refused(_ faults: [ConfigurationFault]) -> Failure {
        for fault in faults { Usherd.console.prompt("\(fault)\n") }
        let count = faults.count == 1 ? "one fault" : "\(faults.count) faults"
        return Failure(.faultsFound, count, hint: "nothing was written")
    }
}
