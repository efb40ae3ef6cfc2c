import FlowModel
import Monitoring

/// Reads the records of a table of another program: fields between commas, blanks around them, no header that we know.
enum RecordReading {
    /// - Returns: the records, or the faults for which the file is refused.
    static func read(_ file: TimetableFile) -> (records: [CSVScanner.Record], faults: [ConfigurationFault]) {
        guard file.bytes.count <= CSVTable.largestFile else {
            let hint = "split it: \(CSVTable.largestFile) bytes are the most"
            return ([], [ConfigurationFault(file: file.name, problem: "the file is too large", hint: hint)])
        }
        var scanner = CSVScanner(file.bytes, file: file.name, trimsBlanks: true, hasNotes: false)
        var records: [CSVScanner.Record] = []
        while let record = scanner.next() { records.append(record) }
        guard scanner.faults.isEmpty else { return ([], scanner.faults) }
        guard !records.isEmpty else {
            return ([], [ConfigurationFault(file: file.name, problem: "the file is empty", hint: "export it again")])
        }
        return (records, [])
    }
}
