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
    }

    @Option(help: "What the files are: tables (the school's own), icalendar.")
    var format = Format.tables

    @Option(help: ArgumentHelp("Whose calendar it is, by staff number.", valueName: "person"))
    var person: String?

    @Option(help: ArgumentHelp("What words mean, with the columns match and type.", valueName: "file"))
    var words: String?

    @Option(name: .customLong("class"), help: ArgumentHelp("The class, where the file names none.", valueName: "name"))
    var className: String?

    @Option(help: ArgumentHelp("The site, where the file names none.", valueName: "name"))
    var site: String?

    @Option(help: ArgumentHelp("The phase, where the file names none.", valueName: "name"))
    var phase: String?

    @Flag(help: "End a series that goes on for ever with the school's year, in place of leaving it out.")
    var endWithYear = false

    func read(_ file: TimetableFile, year: ClosedRange<CivilDate>) throws -> ImportOutcome {
        switch format {
        case .tables: ImportOutcome(rows: [], understood: 0, found: 0)
        case .icalendar: ICalendarImport.read(file, person: try wantedPerson(), settings: try settings(year))
        }
    }

    private func wantedPerson() throws -> StaffNumber {
        guard let number = person.flatMap({ StaffNumber($0) }) else {
            throw ValidationError("--person: give the staff number of the person whose calendar it is")
        }
        return number
    }

    private func settings(_ year: ClosedRange<CivilDate>) throws -> ImportSettings {
        let table = try words.map { path in
            let file = TimetableFile(name: URL(filePath: path).lastPathComponent, bytes: try FileAccess.read(path))
            return try ExportedOptions.sound(WordTable.parse(file))
        }
        return ImportSettings(
            year: year, words: table ?? .standard, endsSeriesWithYear: endWithYear, className: className, site: site,
            phase: phase)
    }

    static func sound<Table>(_ reading: (table: Table, faults: [ConfigurationFault])) throws(Failure) -> Table {
        for fault in reading.faults { Usherd.console.prompt("\(fault)\n") }
        guard reading.faults.isEmpty else {
            throw Failure(.faultsFound, "the table cannot be used", hint: "nothing was written")
        }
        return reading.table
    }
}
