import Custody

/// Row 9: what the governors adopted as excessive, when, and when staff were told. Policy 3.1 itself gives no measure.
package struct ThresholdReference: Hashable, Sendable {
    /// The minute of the governors' meeting.
    package let minuteReference: String
    package let adoptedOn: CivilDate
    /// When the staff were told.
    package let notifiedOn: CivilDate
    /// Minutes of active use in working time outside breaks, on one day.
    package let minutesPerDay: Int
    /// The same over any ten school days.
    package let minutesPerTenDays: Int

    package init(
        minuteReference: String, adoptedOn: CivilDate, notifiedOn: CivilDate, minutesPerDay: Int, minutesPerTenDays: Int
    ) {
        self.minuteReference = minuteReference
        self.adoptedOn = adoptedOn
        self.notifiedOn = notifiedOn
        self.minutesPerDay = minutesPerDay
        self.minutesPerTenDays = minutesPerTenDays
    }

    init?(_ reader: inout JSONObjectReader) {
        let minuteReference = reader.text("minute_ref", TextLimit.name)
        let adoptedOn = reader.date("adopted_on")
        let notifiedOn = reader.date("notified_on")
        let perDay = reader.integer("minutes_per_day")
        let perTenDays = reader.integer("minutes_per_ten_days")
        guard let minuteReference, let adoptedOn, let notifiedOn, let perDay, let perTenDays else { return nil }
        guard (1...1440).contains(perDay) else {
            reader.refuse("minutes_per_day", "must be 1 to 1440")
            return nil
        }
        guard (perDay...14_400).contains(perTenDays) else {
            reader.refuse("minutes_per_ten_days", "must be at least minutes_per_day and at most 14400")
            return nil
        }
        self.init(
            minuteReference: minuteReference, adoptedOn: adoptedOn, notifiedOn: notifiedOn, minutesPerDay: Int(perDay),
            minutesPerTenDays: Int(perTenDays))
    }

    package var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("minute_ref", minuteReference)
            $0.add("adopted_on", adoptedOn)
            $0.add("notified_on", notifiedOn)
            $0.add("minutes_per_day", minutesPerDay)
            $0.add("minutes_per_ten_days", minutesPerTenDays)
        }
    }
}
