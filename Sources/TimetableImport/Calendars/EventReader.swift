import Monitoring

/// Reads the times of one VEVENT.
struct EventReader {
    /// A lesson on each day of ten years has fewer.
    private static let mostDates = 5_000

    let times: PropertyTimes

    func read(_ event: CalendarComponent) throws(EventRefusal) -> CalendarEvent {
        guard let startLine = event["DTSTART"] else {
            throw EventRefusal(line: event.line, reason: "the event has no DTSTART")
        }
        guard case .time(let start, let zone) = try times.read(startLine) else {
            throw EventRefusal(line: event.line, reason: "the event lasts all day: not a lesson")
        }
        let length = try length(event, start: start, zone: zone)
        return CalendarEvent(
            line: event.line, start: start, zone: zone, length: length, rule: try rule(event),
            added: try added(event), excepted: try excepted(event))
    }

    /// Which occurrence of a series the event is about; nil for a series itself and for a single event.
    func instance(_ event: CalendarComponent) throws(EventRefusal) -> CalendarEvent.Instance? {
        guard let line = event["RECURRENCE-ID"] else { return nil }
        guard event.only("RECURRENCE-ID") != nil else {
            throw EventRefusal(line: line.line, reason: "its RECURRENCE-ID stands more than once")
        }
        guard line.parameters["RANGE"] == nil else {
            throw EventRefusal(
                line: line.line, reason: "the event changes every later occurrence of its series (RANGE)")
        }
        return try times.read(line).instance
    }

    private func length(
        _ event: CalendarComponent, start: WallTime, zone: EventZone
    ) throws(EventRefusal) -> EventLength {
        guard event["DTEND"] == nil || event["DURATION"] == nil else {
            throw EventRefusal(line: event.line, reason: "the event has both DTEND and DURATION")
        }
        var length = 0
        var isExact = true
        if let line = event["DTEND"] {
            guard case .time(let end, let endZone) = try times.read(line) else {
                throw EventRefusal(line: line.line, reason: "the event begins at a time and ends with a date")
            }
            isExact = zone != endZone
            length = isExact ? endZone.second(end) - zone.second(start) : end.count - start.count
        } else if let line = event["DURATION"] {
            length = try times.length(line)
        }
        guard length > 0 else {
            throw EventRefusal(line: event.line, reason: "the event has no length, or ends before it begins")
        }
        guard length < WallTime.secondsOfDay else {
            throw EventRefusal(line: event.line, reason: "the event lasts a whole day or longer: not a lesson")
        }
        return EventLength(seconds: length, isExact: isExact)
    }

    private func rule(_ event: CalendarComponent) throws(EventRefusal) -> (rule: RecurrenceRule, line: Int)? {
        if let line = event["EXRULE"] {
            throw EventRefusal(line: line.line, reason: "the event has an EXRULE, which the standard gave up")
        }
        let lines = event.all("RRULE")
        guard let line = lines.first else { return nil }
        guard lines.count == 1 else { throw EventRefusal(line: lines[1].line, reason: "the event has two rules") }
        do throws(RecurrenceRuleReader.Refusal) {
            return (try RecurrenceRuleReader.read(line.value), line.line)
        } catch {
            throw EventRefusal(line: line.line, reason: error.reason)
        }
    }

    /// The properties of that name. Their dates are counted before any is read.
    private func dates(_ event: CalendarComponent, _ name: String) throws(EventRefusal) -> [ContentLine] {
        let lines = event.all(name)
        let commas = lines.reduce(0) { $0 + $1.value.utf8.count { $0 == UInt8(ascii: ",") } }
        guard lines.count + commas <= Self.mostDates else {
            throw EventRefusal(line: event.line, reason: "it has more than \(Self.mostDates) dates (\(name))")
        }
        return lines
    }

    private func added(_ event: CalendarComponent) throws(EventRefusal) -> [(time: WallTime, zone: EventZone)] {
        var added: [(time: WallTime, zone: EventZone)] = []
        for line in try dates(event, "RDATE") {
            guard line.parameters["VALUE"]?.uppercased() != "PERIOD" else {
                throw EventRefusal(line: line.line, reason: "its RDATE names periods, which are not understood")
            }
            for reading in try times.list(line) {
                guard case .time(let wall, let zone) = reading else {
                    throw EventRefusal(line: line.line, reason: "its RDATE names a date without a time")
                }
                added.append((wall, zone))
            }
        }
        return added
    }

    private func excepted(
        _ event: CalendarComponent
    ) throws(EventRefusal) -> [(instance: CalendarEvent.Instance, line: Int)] {
        var excepted: [(instance: CalendarEvent.Instance, line: Int)] = []
        for line in try dates(event, "EXDATE") {
            for reading in try times.list(line) { excepted.append((reading.instance, line.line)) }
        }
        return excepted
    }
}
