import FlowModel

/// Reads `exceptions.csv`; the columns and their meaning are in docs/formats/timetable.md.
enum ExceptionTable {
    static let columns: [CSVColumn] = [
        .required("staff_number"), .required("date"), .optional("start"), .optional("end"), .required("kind"),
        .optional("checked"), .optional("class"), .optional("subject"), .optional("site"), .optional("phase"),
        .optional("note"),
    ]

    static func parse(
        _ file: TimetableFile, sites: Set<String>, phases: Set<String>, staff: Set<StaffNumber>?
    ) -> (exceptions: StaffExceptions, faults: [ConfigurationFault]) {
        let table = CSVTable.parse(file.bytes, file: file.name, columns: columns)
        var exceptions = StaffExceptions()
        var faults = table.faults
        for row in table.rows {
            var reader = RowReader(row)
            if row.text("staff_number") == SchoolException.everybody {
                if let entry = SchoolException.entry(&reader, sites: sites, phases: phases) { exceptions.add(entry) }
                faults += reader.faults
                continue
            }
            let person = reader.person("staff_number", known: staff)
            if let exception = exception(&reader, sites: sites, phases: phases), let person {
                exceptions.add(exception, of: person)
            }
            faults += reader.faults
        }
        return (exceptions, faults)
    }

    private static func exception(
        _ reader: inout RowReader, sites: Set<String>, phases: Set<String>
    ) -> StaffException? {
        let kind: StaffException.Kind? = reader.choice("kind")
        let date = reader.date("date")
        let span = reader.span()
        let place = SchoolPlace(site: reader.name("site"), phase: reader.name("phase"))
        if let site = place.site { reader.check(site, "site", known: sites) }
        if let phase = place.phase { reader.check(phase, "phase", known: phases) }
        let words = [reader.name("class"), reader.name("subject")].compactMap(\.self)
        let isChecked = checked(&reader)
        guard let kind, let date, let span else { return nil }
        if kind == .coverGiven, reader.row.text("start").isEmpty || reader.row.text("end").isEmpty {
            reader.report("start", "cover given has no times", hint: "give the start and the end of the lesson covered")
        }
        return StaffException(
            kind: kind, date: date, span: span, isChecked: isChecked,
            label: words.isEmpty ? "cover" : words.joined(separator: " "), place: place,
            citation: reader.row.citation, row: RowPlace(file: reader.row.file, line: reader.row.line))
    }

    /// Anything unclear would decide whether a lesson counts, so only three spellings are read.
    private static func checked(_ reader: inout RowReader) -> Bool {
        let text = reader.row.text("checked")
        if !["", "yes", "no"].contains(text) {
            reader.report("checked", "\(quoted(text)) is neither yes nor no", hint: "write yes or no")
        }
        return text == "yes"
    }
}
