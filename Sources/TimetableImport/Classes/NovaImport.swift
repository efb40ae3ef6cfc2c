import FlowModel
import Monitoring

/// Reads the class files that Nova-T6 writes for other programs: records without a header, padded with blanks, of a code,
/// the number of a period, a staff code and a room.
package enum NovaImport {
    package enum Kind: Sendable {
        /// `TBTR?.DAT`: the code is that of a class.
        case classes
        /// `NCLASS.DAT`: the code says what takes place instead of a lesson, such as `PPA`.
        case others
    }

    /// Which of the two a file is by its name; nil for any other name, as the same records mean another thing in each.
    package static func kind(ofFileNamed name: String) -> Kind? {
        let name = name.uppercased()
        guard name != "NCLASS.DAT" else { return .others }
        // One letter or digit after TBTR: what else begins so was not written by Nova-T6 under that name.
        return name.hasPrefix("TBTR") && name.hasSuffix(".DAT") && name.count == "TBTR?.DAT".count ? .classes : nil
    }

    /// Rows for everybody whom `codes` knows.
    package static func read(
        _ file: TimetableFile, kind: Kind, periods: PeriodNumbers, codes: StaffCodes, settings: ImportSettings
    ) -> ImportOutcome {
        let reading = RecordReading.read(withoutMark(file))
        var faults = reading.faults
        if faults.isEmpty, !reading.records.contains(where: { $0.fields.count >= 3 && Int($0.fields[1].text) != nil }) {
            let hint = "hand in TBTR?.DAT or NCLASS.DAT as Nova-T6 wrote it"
            let problem = "no record is a code, the number of a period, a staff code and a room"
            faults.append(ConfigurationFault(file: file.name, problem: problem, hint: hint))
        }
        guard faults.isEmpty else { return ImportOutcome(refused: faults) }
        let maker = RowMaker(file: file.name, kind: kind, periods: periods, codes: codes, settings: settings)
        var rows: [TimetableRow] = []
        var unused: [ImportNote] = []
        var seen: Set<[String]> = []
        for record in reading.records {
            do throws(ImportNote) {
                guard seen.insert(record.fields.map(\.text)).inserted else {
                    throw ImportNote(file: file.name, line: record.line, reason: "the record stands twice")
                }
                rows.append(try maker.row(record))
            } catch {
                unused.append(error)
            }
        }
        let combined = CombinedClasses.joined(rows, of: file.name)
        return ImportOutcome(
            rows: combined.rows, unused: unused, warnings: combined.warnings, understood: rows.count,
            found: reading.records.count)
    }

    /// Programs of the time of Nova-T6 end a file with a mark of DOS.
    private static func withoutMark(_ file: TimetableFile) -> TimetableFile {
        let mark: UInt8 = 0x1A
        let end = file.bytes.lastIndex { $0 != mark }.map { $0 + 1 } ?? 0
        return TimetableFile(name: file.name, bytes: Array(file.bytes[..<end]))
    }

    private struct RowMaker {
        let file: String
        let kind: Kind
        let periods: PeriodNumbers
        let codes: StaffCodes
        let settings: ImportSettings

        func row(_ record: CSVScanner.Record) throws(ImportNote) -> TimetableRow {
            let fields = record.fields
            guard fields.count >= 3 else {
                throw ImportNote(file: file, line: record.line, reason: "the record has fewer than three fields")
            }
            guard let number = Int(fields[1].text) else {
                throw note(fields[1], "the second field is not the number of a period")
            }
            guard let slot = periods[number] else {
                throw note(fields[1], "the number of the period is not in the table of periods")
            }
            guard !fields[2].isEmpty else { throw note(fields[2], "the record has no staff code") }
            guard let person = codes[fields[2].text] else {
                throw note(fields[2], "the staff code is not in the table of codes")
            }
            return TimetableRow(
                person: person, week: slot.week, days: [slot.day], time: .period(slot.period),
                kind: try use(fields[0]), className: kind == .classes ? TimetableRow.name(fields[0].text) : nil,
                room: fields.count > 3 ? TimetableRow.name(fields[3].text) : nil, phase: settings.phase,
                site: settings.site, from: settings.year.lowerBound, to: settings.year.upperBound,
                source: "\(file):\(record.line)")
        }

        /// A code that no word explains is never taken for a lesson, unless it is that of a class; and a word in the place of a class
        /// says what takes place instead.
        private func use(_ code: CSVField) throws(ImportNote) -> TimetableRow.Kind {
            guard !ExportSpelling.isNothing(code.text) else { throw note(code, "the record has no code") }
            switch settings.words.meaning(of: [code.text], otherwise: kind == .classes ? .lesson : nil) {
            case .kind(let kind): return kind
            case .unused: throw note(code, WordTable.saysNothing)
            case nil: throw note(code, "no word explains the code")
            }
        }

        private func note(_ field: CSVField, _ reason: String) -> ImportNote {
            ImportNote(file: file, line: field.line, column: field.column, reason: reason)
        }
    }
}
