import FlowModel
import Monitoring
import Testing

/// Tables that no office wrote: whatever the bytes, reading ends, and nothing is accepted together with a fault.
@Suite struct HostileTableTests {
    /// A small generator (SplitMix64), so that each seed is the same table everywhere.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 31
        }
    }

    /// The text with a few bytes replaced, removed or doubled.
    private func damaged(_ text: String, _ dice: inout Dice) -> [UInt8] {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...6, using: &dice) {
            let index = Int.random(in: 0..<bytes.count, using: &dice)
            switch Int.random(in: 0..<4, using: &dice) {
            case 0: bytes[index] = Array("\",;\n\r#-:09\0\u{FF}".utf8).randomElement(using: &dice) ?? 0
            case 1: bytes.remove(at: index)
            case 2: bytes.insert(bytes[index], at: index)
            default: bytes[index] = UInt8.random(in: 0...255, using: &dice)
            }
        }
        return bytes
    }

    @Test(arguments: 0..<8)
    func damageIsReadToItsEnd(seed: Int) {
        var dice = Dice(state: UInt64(seed))
        for _ in 0..<25 {
            let files = TimetableFiles(
                days: TimetableFile(name: "d", bytes: damaged(SchoolFixture.days, &dice)),
                bankHolidays: SchoolFixture.file("b", SchoolFixture.bankHolidays),
                periods: SchoolFixture.file("p", SchoolFixture.periods),
                weeks: TimetableFile(name: "w", bytes: damaged(SchoolFixture.weeks, &dice)),
                timetable: TimetableFile(name: "t", bytes: damaged(SchoolFixture.timetable, &dice)), exceptions: nil)
            let outcome = TimetableReader.read(files, sites: SchoolFixture.sites, version: "0f")
            #expect((outcome.lessonTime == nil) == !outcome.faults.isEmpty)
            #expect(outcome.faults.allSatisfy { !$0.description.utf8.contains(0) && $0.problem.utf8.count < 400 })
        }
    }

    /// Each row is held against others: more than any school has would keep the service busy for minutes.
    @Test(arguments: [("days.csv", 2_000), ("periods.csv", 2_000), ("weeks.csv", 1_040), ("cycle.csv", 200)])
    func tablesThatAreTooLongAreRefused(name: String, most: Int) {
        let day = { (number: Int) in CivilDate(clampingDayNumber: 20_000 + 7 * number) }
        func table(_ rows: Int) -> TimetableReader.Outcome {
            let lines = (1...rows).map { number in
                switch name {
                case "days.csv": "holiday,\(day(number)),,,,,,Show"
                case "periods.csv": "P\(number),mon,09:00,10:00,lesson,,"
                case "weeks.csv": "\(day(number).monday),A"
                default: "teaching-weeks,\(day(number).monday),A;B,"
                }
            }
            let text = lines.joined(separator: "\n")
            return SchoolFixture.read(
                days: name == "days.csv" ? "kind,from,to,start,end,sites,phases,label\n" + text : SchoolFixture.days,
                periods: name == "periods.csv"
                    ? "period,days,start,end,kind,phases,sites\n" + text : SchoolFixture.periods,
                weeks: name == "weeks.csv" ? "monday,week\n" + text : nil,
                cycle: name == "cycle.csv" ? "rule,from,names,least_days\n" + text : nil)
        }
        let told = "\(name):\(most + 2):0 the table has more than \(most) rows"
        #expect(table(most + 5).problems.contains(told))
        #expect(!table(most).problems.contains { $0.contains("the table has more than") })
    }

    /// A row for all days of a long cycle is fifty slots.
    @Test func aPersonWithTooManySlotsIsToldOnce() {
        let days = (1...10).map { "D\($0)" }.joined(separator: ";")
        let rows = (0..<400).map { "A,\(days),\($0 % 2 == 0 ? "09:00,10:00" : "10:00,11:00"),ppa" }
        let outcome = SchoolFixture.read(
            weeks: nil, cycle: "rule,from,names\ndays,2026-02-23,\(days)",
            timetable: "staff_number,day,start,end,type\n" + rows.joined(separator: "\n"))
        #expect(outcome.lessonTime == nil)
        #expect(outcome.problems.count { $0.contains("one person has more than") } == 1)
    }

    @Test func damagedTablesAreFoundFaulty() {
        let quoteInTheMiddle = SchoolFixture.timetable.replacing("lesson,Y4", with: "les\"son,Y4")
        #expect(!SchoolFixture.read(timetable: quoteInTheMiddle).faults.isEmpty)
    }
}
