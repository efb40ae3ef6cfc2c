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

    @Test func damagedTablesAreFoundFaulty() {
        let quoteInTheMiddle = SchoolFixture.timetable.replacing("lesson,Y4", with: "les\"son,Y4")
        #expect(!SchoolFixture.read(timetable: quoteInTheMiddle).faults.isEmpty)
    }
}
