import Testing

/// What a name of a zone means in a calendar that describes it, and in one that does not.
@Suite struct ZoneDescriptionTests {
    private typealias Invented = InventedCalendar

    /// One lesson at nine o'clock on 7 September, on line 3, and the zones of the calendar after it.
    private static func check(_ zone: String, _ descriptions: String..., gives expected: String) throws {
        let lesson = Invented.event(
            "UID:a", "DTSTART;TZID=\"\(zone)\":20260907T090000", "DURATION:PT1H", "SUMMARY:Maths")
        try Invented.check(Invented.text(lesson, descriptions.joined()), gives: [expected])
    }

    private static let atNine = "2026-09-07 09:00-10:00 lesson Maths"
    private static let unknown =
        "unused 3 its zone is unknown, and the file does not describe it as the time of London (line 5)"
    private static let contradiction =
        "unused 3 its zone has the name of one zone and is described as another one (line 5)"
    private static let unreadable = "unused 3 what the file says of its zone cannot be read (line 5)"

    private static func observance(_ kind: String, _ start: String, _ from: String, _ to: String, _ more: String = "")
        -> String
    {
        "BEGIN:\(kind)\nDTSTART:\(start)\nTZOFFSETFROM:\(from)\nTZOFFSETTO:\(to)\n\(more)END:\(kind)\n"
    }

    private static func zone(_ name: String, _ observances: String...) -> String {
        "BEGIN:VTIMEZONE\nTZID:\(name)\n\(observances.joined())END:VTIMEZONE\n"
    }

    private static let toWinter = observance("STANDARD", "20261025T020000", "+0100", "+0000")
    private static let toSummer = observance("DAYLIGHT", "20270328T010000", "+0000", "+0100")

    /// RFC 5545 section 3.6.5: the VTIMEZONE says what the name means.
    @Test(arguments: [
        "GMT Standard Time", "Europe/London", "School/Europe/London", "Europe/Lisbon", "Local", "GMT", "UTC",
        "School/GMT", "School/Utc",
    ])
    func describedAsLondon(name: String) throws {
        try Self.check(name, Invented.londonRules(named: name), gives: Self.atNine)
    }

    /// Which of the two is wrong nobody can tell, and by the name it would be another hour.
    @Test(arguments: [
        "W. Europe Standard Time", "Europe/Berlin", "Europe/Paris",
    ])
    func anotherZoneDescribedAsLondon(name: String) throws {
        try Self.check(name, Invented.londonRules(named: name), gives: Self.contradiction)
    }

    @Test(arguments: [
        ("UTC", "2026-09-07 10:00-11:00 lesson Maths"), ("School/UTC", "2026-09-07 10:00-11:00 lesson Maths"),
        ("GMT Standard Time", atNine), ("W. Europe Standard Time", "2026-09-07 08:00-09:00 lesson Maths"),
        ("Local", unknown),
    ])
    func notDescribed(name: String, row: String) throws {
        try Self.check(name, gives: row)
        try Self.check(name, Invented.londonRules(named: "Another"), gives: row)
        try Self.check(name, Self.zone(name), gives: row)
    }

    @Test(arguments: ["GMT", "School/UTC", "GMT Standard Time", "Europe/London", "America/Chicago"])
    func describedOtherwise(name: String) throws {
        try Self.check(
            name, Invented.rules(named: name, standard: "-0500", daylight: "-0400"), gives: Self.contradiction)
        // The rules of London, but for an hour in the night of a change.
        let late = Invented.londonRules(named: name).replacing("16010101T010000", with: "16010101T020000")
        try Self.check(name, late, gives: Self.contradiction)
    }

    @Test func describedAsWhatItsNameSays() throws {
        let utc = Self.zone("tzone://Microsoft/Utc", Self.observance("STANDARD", "16010101T000000", "+0000", "+0000"))
        try Self.check("tzone://Microsoft/Utc", utc, gives: "2026-09-07 10:00-11:00 lesson Maths")
        let berlin = Invented.rules(named: "Europe/Berlin", standard: "+0100", daylight: "+0200")
            .replacing("T020000", with: "T030000").replacing("T010000", with: "T020000")
        try Self.check("Europe/Berlin", berlin, gives: "2026-09-07 08:00-09:00 lesson Maths")
    }

    /// Names in other letters are the same name.
    @Test func inOtherLetters() throws {
        try Self.check("europe/london", Invented.londonRules(named: "EUROPE/LONDON"), gives: Self.atNine)
        let other = Invented.rules(named: "Europe/London", standard: "-0500", daylight: "-0400")
        try Self.check("europe/london", Invented.londonRules(named: "EUROPE/LONDON"), other, gives: Self.contradiction)
    }

    /// The onset in force counts, whether it comes once, by a list, or by a rule that has ended.
    @Test(arguments: [
        (observance("STANDARD", "20260901T000000", "+0100", "+0300"), false),
        (observance("STANDARD", "20270701T000000", "+0100", "+0000"), false),
        (observance("STANDARD", "20190901T000000", "+0100", "+0300"), true),
        (observance("STANDARD", "20270801T000000", "+0100", "+0300"), true),
        (observance("STANDARD", "20100901T000000", "+0100", "+0300", "RDATE:20110901T000000\n"), true),
        (observance("STANDARD", "20100901T000000", "+0100", "+0300", "RDATE:20260901T000000\n"), false),
        (
            observance(
                "DAYLIGHT", "19720319T020000", "+0000", "+0100",
                "RRULE:FREQ=YEARLY;UNTIL=19800316T020000Z;BYMONTH=3;BYDAY=3SU\n"), true
        ),
        (
            observance(
                "STANDARD", "19720501T000000", "+0100", "+0300",
                "RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=1SU;UNTIL=20270601T000000Z\n"), false
        ),
    ])
    func furtherObservances(more: String, isLondon: Bool) throws {
        let zone = Invented.rules(named: "Local", standard: "+0000", daylight: "+0100", more: more)
        try Self.check("Local", zone, gives: isLondon ? Self.atNine : Self.unknown)
        let known = zone.replacing("TZID:Local", with: "TZID:Europe/London")
        try Self.check("Europe/London", known, gives: isLondon ? Self.atNine : Self.contradiction)
    }

    @Test func rulesThatBeginLater() throws {
        let later = Invented.londonRules(named: "Local").replacing("16010101", with: "20310101")
        let before = Self.observance(
            "STANDARD", "19700104T000000", "+0300", "+0300",
            "RRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=1SU;UNTIL=20300106T000000Z\n")
        try Self.check("Local", later.replacing("END:VTIMEZONE", with: "\(before)END:VTIMEZONE"), gives: Self.unknown)
    }

    /// Before the first onset its TZOFFSETFROM holds, and after the last its TZOFFSETTO.
    @Test func theChangesOfOneYear() throws {
        try Self.check("Local", Self.zone("Local", Self.toWinter, Self.toSummer), gives: Self.atNine)
        try Self.check("Local", Self.zone("Local", Self.toWinter), gives: Self.unknown)
        try Self.check("Local", Self.zone("Local", Self.toSummer), gives: Self.unknown)
    }

    /// However many years the year has.
    @Test func aLongYear() throws {
        let zone = Invented.londonRules(named: "Local")
        let lesson = Invented.event("UID:a", "DTSTART;TZID=Local:20260907T090000", "DURATION:PT1H", "SUMMARY:Maths")
        let year = "year 2001-09-01 2027-07-31"
        try Invented.check(Invented.text(lesson, zone), gives: [Self.atNine], in: year)
        let summers = Self.observance("DAYLIGHT", "20040328T010000", "+0000", "+0200")
        let other = zone.replacing("END:VTIMEZONE", with: "\(summers)END:VTIMEZONE")
        try Invented.check(Invented.text(lesson, other), gives: [Self.unknown], in: year)
        try Invented.check(Invented.text(lesson, other), gives: [Self.atNine])
    }

    /// Offsets may have seconds; rules may leave the date to the first one.
    @Test func otherSpellings() throws {
        let seconds = Invented.londonRules(named: "Local").replacing(":+0100", with: ":+010000")
        try Self.check("Local", seconds, gives: Self.atNine)
        let rule = "RRULE:FREQ=YEARLY\n"
        let fixed = Self.zone(
            "Local", Self.observance("STANDARD", "19701025T020000", "+0100", "+0000", rule),
            Self.observance("DAYLIGHT", "19700328T010000", "+0000", "+0100", rule))
        try Self.check("Local", fixed, gives: Self.atNine)
        try Self.check("Local", fixed.replacing("19701025", with: "19701024"), gives: Self.unknown)
    }

    @Test(arguments: [
        ("TZOFFSETTO:+0100", "TZOFFSETTO:0100"), ("TZOFFSETTO:+0100", "TZOFFSETTO:+01"),
        ("TZOFFSETTO:+0100", "TZOFFSETTO:+2500"), ("TZOFFSETTO:+0100", "TZOFFSETTO:+0100\nTZOFFSETTO:+0100"),
        ("TZOFFSETFROM:+0100", "X-NOTHING:+0100"), ("DTSTART:16010101T010000", "X-NOTHING:1"),
        ("DTSTART:16010101T010000", "DTSTART:16010101T010000Z"), ("DTSTART:16010101T010000", "DTSTART:16010101"),
        ("DTSTART:16010101T010000", "DTSTART:+6010101T010000"), ("FREQ=YEARLY", "FREQ=MONTHLY"),
        ("INTERVAL=1", "INTERVAL=2"), ("INTERVAL=1", "COUNT=2000"), ("BYMONTH=3", "BYMONTH=3\nRDATE:20260329"),
        ("BYMONTH=3", "BYMONTH=3\nRDATE;VALUE=PERIOD:20260329T010000/PT1H"),
        ("BYMONTH=3", "BYMONTH=3\nRRULE:FREQ=YEARLY"), ("BYDAY=-1SU;BYMONTH=3", "BYMONTHDAY=30;BYMONTH=2"),
        ("BYDAY=-1SU;BYMONTH=3", "BYDAY=13SU"), ("BYDAY=-1SU;BYMONTH=3", "BYDAY=-1SU;BYMONTH=3,5"),
    ])
    func descriptionsThatCannotBeRead(part: String, other: String) throws {
        let zone = Invented.londonRules(named: "Local").replacing(part, with: other)
        try #require(zone != Invented.londonRules(named: "Local"))
        try Self.check("Local", zone, gives: Self.unknown)
        try Self.check("GMT", zone.replacing("TZID:Local", with: "TZID:GMT"), gives: Self.unreadable)
    }

    @Test func twoThingsAtOnce() throws {
        let other = Invented.rules(named: "GMT", standard: "-0500", daylight: "-0400")
        try Self.check("GMT", Invented.londonRules(named: "GMT"), other, gives: Self.unreadable)
        try Self.check("GMT", Invented.londonRules(named: "GMT\nTZID:Local"), gives: Self.unreadable)
        let clash = Self.observance("STANDARD", "20261025T020000", "+0100", "+0100")
        try Self.check("Local", Self.zone("Local", Self.toWinter, Self.toSummer, clash), gives: Self.unknown)
    }

    /// RFC 5545 section 3.2.19: a name means nothing outside its calendar.
    @Test func eachCalendarHasItsOwnZones() throws {
        let lesson = Invented.event("UID:a", "DTSTART;TZID=Local:20260907T090000", "DURATION:PT1H", "SUMMARY:Maths")
        let other = Invented.event("UID:b", "DTSTART;TZID=Local:20260908T090000", "DURATION:PT1H", "SUMMARY:Art")
        let reason = "its zone is unknown, and the file does not describe it as the time of London"
        let first = Invented.text(lesson, Invented.londonRules(named: "Local"))
        let newYork = Invented.rules(named: "Local", standard: "-0500", daylight: "-0400")
        try Invented.check(first + Invented.text(other), gives: [Self.atNine, "unused 27 \(reason) (line 29)"])
        try Invented.check(
            first + Invented.text(other, newYork), gives: [Self.atNine, "unused 27 \(reason) (line 29)"])
    }
}
