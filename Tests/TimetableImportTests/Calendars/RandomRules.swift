import Monitoring

/// Rules made up from a seed, the same ones each time.
struct RandomRules {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// One event of a made-up series, as text with LF.
    mutating func event(uid: String) -> String {
        let start = CivilDate(clampingDayNumber: 20_698 + below(200))
        let frequency = ["DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "YEARLY"][below(5)]
        let parts = ["FREQ=\(frequency)", interval(), end(after: start)] + days(frequency, start) + [weekStart()]
        let hour = 8 + below(8)
        let stamp = start.description.split(separator: "-").joined() + "T\(hour < 10 ? "0" : "")\(hour)0500"
        let zone = [";TZID=Europe/London", "", ";TZID=Europe/Paris"][below(3)]
        return """
            BEGIN:VEVENT
            UID:\(uid)
            DTSTART\(zone):\(stamp)\(zone.isEmpty ? "Z" : "")
            DURATION:PT50M
            RRULE:\(parts.filter { !$0.isEmpty }.joined(separator: ";"))
            SUMMARY:Lesson
            END:VEVENT

            """
    }

    private mutating func interval() -> String { below(2) == 0 ? "" : "INTERVAL=\(1 + below(4))" }

    private mutating func end(after start: CivilDate) -> String {
        let until = start.adding(days: 10 + below(250)).description.split(separator: "-").joined()
        return below(2) == 0 ? "COUNT=\(1 + below(40))" : "UNTIL=\(until)T235959Z"
    }

    private mutating func weekStart() -> String { ["", "WKST=SU", "WKST=MO"][below(3)] }

    /// What the rule says of days: nothing, or something that holds on `start`, and more.
    private mutating func days(_ frequency: String, _ start: CivilDate) -> [String] {
        let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        let name = names[start.weekday.rawValue - 1]
        let others = names.filter { $0 != name && below(4) == 0 }
        let weekdays = "BYDAY=" + ([name] + others).joined(separator: ",")
        let ordinal = (start.day - 1) / 7 + 1
        let isLast = start.adding(days: 7).month != start.month
        let choice = below(5)
        switch (frequency, choice) {
        case ("DAILY", 0...1), ("WEEKLY", 0...3): return [weekdays]
        case ("DAILY", 2): return ["BYMONTH=\(start.month),\(start.month % 12 + 1)"]
        case ("MONTHLY", 0): return ["BYDAY=\(isLast ? -1 : ordinal)\(name)"]
        case ("MONTHLY", 1): return ["BYMONTHDAY=\(start.day),\(1 + below(31))"]
        case ("MONTHLY", 2): return ["BYDAY=\(name)", "BYSETPOS=\(isLast ? -1 : ordinal)"]
        case ("MONTHLY", 3): return ["BYDAY=\(name)", "BYMONTHDAY=\(start.day),\(1 + below(31)),-3"]
        case ("YEARLY", 0): return ["BYMONTH=\(start.month)", "BYDAY=\(isLast ? -1 : ordinal)\(name)"]
        case ("YEARLY", 1): return ["BYMONTH=\(start.month),\(start.month % 12 + 1)", "BYMONTHDAY=\(start.day)"]
        case ("YEARLY", 2): return ["BYMONTH=\(start.month)", weekdays]
        default: return []
        }
    }

    /// SplitMix64.
    private mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
