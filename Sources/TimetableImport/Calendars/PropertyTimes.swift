import FlowModel
import Monitoring

/// Reads the times of properties, in the zones of one calendar.
struct PropertyTimes {
    /// A time and the clock that tells it; a date alone has none.
    enum Reading {
        case date(CivilDate)
        case time(WallTime, EventZone)

        var instance: CalendarEvent.Instance {
            switch self {
            case .date(let date): .date(date)
            case .time(let wall, let zone): .time(zone.london(wall))
            }
        }
    }

    let zones: ZoneDefinitions

    /// The one time of DTSTART, DTEND or RECURRENCE-ID.
    func read(_ line: ContentLine) throws(EventRefusal) -> Reading {
        try read(line.value, of: line)
    }

    /// The times of EXDATE or RDATE.
    func list(_ line: ContentLine) throws(EventRefusal) -> [Reading] {
        var readings: [Reading] = []
        for text in line.list { readings.append(try read(text, of: line)) }
        return readings
    }

    /// Seconds of a DURATION (RFC 5545 section 3.3.6), such as `PT1H30M`.
    func length(_ line: ContentLine) throws(EventRefusal) -> Int {
        let refusal = EventRefusal(line: line.line, reason: "its DURATION cannot be read")
        var seconds = 0
        var digits = ""
        var (isTime, isNegative) = (false, false)
        let units: [Character: (seconds: Int, isTime: Bool)] = [
            "W": (604_800, false), "D": (86_400, false), "H": (3_600, true), "M": (60, true), "S": (1, true),
        ]
        var text = line.keyword[...]
        if let sign = text.first, sign == "+" || sign == "-" {
            isNegative = sign == "-"
            text = text.dropFirst()
        }
        guard text.first == "P", text.last?.isLetter == true, text.count > 2 else { throw refusal }
        for character in text.dropFirst() {
            if character == "T", !isTime, digits.isEmpty {
                isTime = true
            } else if character.isASCII, character.isNumber {
                digits.append(character)
            } else if let unit = units[character], unit.isTime == isTime, digits.count < 7, let number = Int(digits) {
                seconds += number * unit.seconds
                digits = ""
            } else {
                throw refusal
            }
        }
        return isNegative ? -seconds : seconds
    }

    private func read(_ text: String, of line: ContentLine) throws(EventRefusal) -> Reading {
        guard let time = CalendarTime(text) else {
            throw EventRefusal(line: line.line, reason: "its \(line.name) is not a date or a time that exists")
        }
        switch time {
        case .date(let date): return .date(date)
        case .utc(let wall):
            // RFC 5545 section 3.2.19: one of the two is wrong.
            guard line.parameters["TZID"] == nil else {
                throw EventRefusal(line: line.line, reason: "its \(line.name) is in UTC and names a zone")
            }
            return .time(wall, .utc)
        case .local(let wall): return .time(wall, try zone(of: line))
        }
    }

    /// Floating times are the school's.
    private func zone(of line: ContentLine) throws(EventRefusal) -> EventZone {
        guard let name = line.parameters["TZID"], !name.isEmpty else { return .london }
        switch zones.meaning(of: name) {
        case .zone(let zone): return zone
        case .refused(let reason): throw EventRefusal(line: line.line, reason: reason)
        }
    }
}
