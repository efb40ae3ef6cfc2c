import FlowModel

/// Reads `cycle.csv`; the columns are in docs/formats/calendar.md.
enum CycleTable {
    static let columns: [CSVColumn] = [
        .required("rule"), .required("from"), .required("names"), .optional("least_days"),
    ]

    /// A rule holds until the next one: a school has one or two.
    static let mostRows = 200

    static func parse(_ file: TimetableFile) -> (rules: [CycleRule], faults: [ConfigurationFault]) {
        let table = CSVTable.parse(file.bytes, file: file.name, columns: columns, most: mostRows)
        var rules: [CycleRule] = []
        var faults = table.faults
        for row in table.rows {
            var reader = RowReader(row)
            if let rule = rule(&reader) {
                check(rule, rules, &reader)
                rules.append(rule)
            }
            faults += reader.faults
        }
        return (rules, faults)
    }

    private static func rule(_ reader: inout RowReader) -> CycleRule? {
        let kind: CycleRule.Kind? = reader.choice("rule")
        let from = reader.date("from")
        let names = reader.row.list("names")
        let leastDays = leastDays(&reader)
        guard let kind, let from, let leastDays else { return nil }
        return CycleRule(kind: kind, from: from, names: names, leastDays: leastDays)
    }

    private static func leastDays(_ reader: inout RowReader) -> Int? {
        let text = reader.row.text("least_days")
        guard !text.isEmpty else { return 1 }
        guard let days = Int(text), (1...5).contains(days) else {
            reader.report(
                "least_days", "\(quoted(text)) is not a number of days", hint: "write 1 to 5, or nothing for 1")
            return nil
        }
        return days
    }

    private static func check(_ rule: CycleRule, _ earlier: [CycleRule], _ reader: inout RowReader) {
        checkNames(rule, &reader)
        if rule.kind.namesWeeks, rule.from.weekday != .monday {
            reader.report(
                "from", "\(rule.from) is a \(rule.from.weekday.name)", hint: "give the Monday, \(rule.from.monday)")
        }
        if rule.from.weekday.isWeekend {
            reader.report("from", "\(rule.from) is a \(rule.from.weekday.name)", hint: "give a day of school")
        }
        if !rule.kind.namesWeeks, !reader.row.text("least_days").isEmpty {
            reader.report("least_days", "a cycle of days has no weeks", hint: "leave the field empty")
        }
        if let last = earlier.last(where: { $0.kind.namesWeeks == rule.kind.namesWeeks }), rule.from <= last.from {
            let hint = "put the rules in the order of their dates"
            reader.report("from", "the rule does not begin later than the one of \(last.from) before it", hint: hint)
        }
    }

    /// A name must differ from everything else that the columns `week` and `day` of the timetable can hold.
    private static func checkNames(_ rule: CycleRule, _ reader: inout RowReader) {
        let names = reader.names("names")
        if names.isEmpty || names.count != rule.names.count {
            reader.report("names", "the names are not all different", hint: "write them in order, like A;B")
        }
        if rule.kind == .days, names.count > CycleRule.mostDays {
            reader.report("names", "the cycle has \(names.count) days", hint: "use at most \(CycleRule.mostDays)")
        }
        for name in rule.names where WeekMap.everyWeek.contains(name) || Weekday.set(name) != nil {
            let hint = rule.kind.namesWeeks ? "call weeks A and B" : "call days 1 to \(rule.names.count)"
            reader.report("names", "nothing of a cycle can be called \(quoted(name))", hint: hint)
        }
    }
}
