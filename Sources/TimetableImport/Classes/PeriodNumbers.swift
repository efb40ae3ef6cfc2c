import FlowModel
import Monitoring

/// What the numbers of periods of another program stand for, from a table with the columns `number`, `week`, `day` and
/// `period`.
package struct PeriodNumbers: Sendable {
    struct Slot: Hashable, Sendable {
        /// Nil means every week.
        let week: String?
        let day: Weekday
        let period: String
    }

    private let slots: [Int: Slot]

    subscript(_ number: Int) -> Slot? { slots[number] }

    package static func parse(_ file: TimetableFile) -> (numbers: PeriodNumbers, faults: [ConfigurationFault]) {
        let columns: [CSVColumn] = [.required("number"), .optional("week"), .required("day"), .required("period")]
        let table = CSVTable.parse(file.bytes, file: file.name, columns: columns)
        var faults = table.faults
        var slots: [Int: Slot] = [:]
        for row in table.rows {
            guard let number = Int(row.text("number")), (0...9_999).contains(number) else {
                faults.append(row.fault("number", "the field is not a number", hint: "write 0 to 9999"))
                continue
            }
            guard let day = Weekday(row.text("day")) else {
                faults.append(row.fault("day", "the field is not a weekday", hint: "write mon, tue, wed, thu or fri"))
                continue
            }
            let slot = Slot(week: WeekSpelling.week(row.text("week")), day: day, period: row.text("period"))
            if slots.updateValue(slot, forKey: number) != nil {
                faults.append(row.fault("number", "the number stands twice", hint: "keep one of the two rows"))
            }
        }
        return (PeriodNumbers(slots: slots), faults)
    }
}
