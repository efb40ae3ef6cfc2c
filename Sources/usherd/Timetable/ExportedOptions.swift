import ArgumentParser
import FlowModel
import Foundation
import Monitoring
import TimetableImport
import Voice

/// What another program exported, and what its file itself does not say.
struct ExportedOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case tables, icalendar
        /// `TBTR?.DAT` and `NCLASS.DAT` of Nova-T6; the name of the file says which.
        case nova
        /// CSV of a school information system.
        case csv
    }

    @Option(
        help:
            "What the files are: tables (the school's own), icalendar, nova (TBTR and NCLASS of Nova-T6), csv (of SIMS, Arbor, Bromcom and others)."
    )
    var format = Format.tables

    @Option(help: ArgumentHelp("Whose calendar it is, by staff number.", valueName: "person"))
    var person: String?

    @Option(
        help: ArgumentHelp("Whom staff codes stand for, with the columns code and staff_number.", valueName: "file"))
    var codes: String?

    @Option(
        help: ArgumentHelp("What the columns of a CSV mean, with the columns column and meaning.", valueName: "file"))
    var mapping: String?

    @Option(
        help: ArgumentHelp(
            "When a period of Nova-T6 is, with the columns number, week, day and period.", valueName: "file"))
    var periods: String?

    @Option(help: ArgumentHelp("What words mean, with the columns match and type.", valueName: "file"))
    var words: String?

    @Option(
        help: ArgumentHelp(
            "What an entry is that no word explains, usually lesson; without it such entries are not used.",
            valueName: "type"))
    var otherwise: SlotType?

    @Option(name: .customLong("class"), help: ArgumentHelp("The class, where the file names none.", valueName: "name"))
    var className: String?

    @Option(help: ArgumentHelp("The site, where the file names none.", valueName: "name"))
    var site: String?

    @Option(help: ArgumentHelp("The phase, where the file names none.", valueName: "name"))
    var phase: String?

    @Flag(help: "End a series that goes on for ever with the school's year, in place of leaving it out.")
    var endWithYear = false

    func read(_ file: TimetableFile, of calendar: SchoolCalendar) throws -> ImportOutcome {
        switch format {
        case .tables: ImportOutcome(rows: [], understood: 0, found: 0)
        case .icalendar: ICalendarImport.read(file, person: try wantedPerson(), settings: try settings(calendar))
        case .nova:
            NovaImport.read(
                file, kind: try novaKind(file),
                periods: try needed(periods, "--periods") { PeriodNumbers.parse($0) },
                codes: try needed(codes, "--codes") { StaffCodes.parse($0) }, settings: try settings(calendar))
        case .csv:
            ExportImport.read(
                file, mapping: try needed(mapping, "--mapping") { ColumnMapping.parse($0) },
                codes: try codes.map { try ExportedOptions.table($0) { StaffCodes.parse($0) } },
                settings: try settings(calendar))
        }
    }

    private func needed<Table>(
        _ path: String?, _ option: String, _ parse: (TimetableFile) -> (Table, [ConfigurationFault])
    ) throws -> Table {
        guard let path else {
            throw ValidationError("\(option): this format needs the file; docs say what stands in it")
        }
        return try ExportedOptions.table(path, parse)
    }

    private func novaKind(_ file: TimetableFile) throws -> NovaImport.Kind {
        guard let kind = NovaImport.kind(ofFileNamed: file.name) else {
            throw ValidationError(
                "the name of the file says what its codes are: give it the one that Nova-T6 gave it, TBTR?.DAT or NCLASS.DAT"
            )
        }
        return kind
    }

    private func wantedPerson() throws -> StaffNumber {
        guard let number = person.flatMap({ StaffNumber($0) }) else {
            throw ValidationError("--person: give the staff number of the person whose calendar it is")
        }
        return number
    }

    private func settings(_ calendar: SchoolCalendar) throws -> ImportSettings {
        let table = try words.map { try ExportedOptions.table($0) { WordTable.parse($0) } }
        return ImportSettings(
            year: calendar.range, words: table ?? .standard, otherwise: otherwise, endsSeriesWithYear: endWithYear,
            periods: calendar.periods.rows, className: className, site: site, phase: phase)
    }

    private static func table<Table>(
        _ path: String, _ parse: (TimetableFile) -> (Table, [ConfigurationFault])
    ) throws -> Table {
        let file = TimetableFile(name: URL(filePath: path).lastPathComponent, bytes: try FileAccess.read(path))
        let (table, faults) = parse(file)
        for fault in faults { Usherd.console.prompt("\(fault)\n") }
        guard faults.isEmpty else {
            throw Failure(.faultsFound, "\(file.name) cannot be used", hint: "nothing was written")
        }
        return table
    }
}

extension SlotType: ExpressibleByArgument {}
