import Monitoring
import Testing

@Suite struct PeriodsTableTests {
    @Test(arguments: [
        ("4,mon-fri,15:15,16:00,duty,KS1,", "periods.csv:18:23 unknown kind \"duty\""),
        ("4,weekdays,15:15,16:00,lesson,KS1,", "periods.csv:18:3 \"weekdays\" names no weekday"),
        ("4,mon-fri,15:15,15:15,lesson,KS1,", "periods.csv:18:17 the end is not later than the start"),
        ("4,mon-fri,3pm,16:00,lesson,KS1,", "periods.csv:18:11 \"3pm\" is not a time"),
        ("1,mon,15:15,16:00,lesson,KS1,", "periods.csv:18:1 period \"1\" has a time already in periods.csv:3"),
        ("4,mon-fri,15:00,16:00,lesson,KS1,", "periods.csv:18:11 the period overlaps the one of periods.csv:7"),
        ("4,mon-fri,15:00,16:00,lesson,,", "periods.csv:18:11 the period overlaps the one of periods.csv:7"),
        ("4,mon-fri,15:15,16:00,lesson,KS1,Moon", "periods.csv:18:34 unknown name \"Moon\" in \"sites\""),
    ])
    func refuses(row: String, problem: String) {
        let outcome = SchoolFixture.read(periods: SchoolFixture.periods + "\n" + row)
        #expect(outcome.lessonTime == nil)
        #expect(outcome.problems == [problem])
    }

    @Test(arguments: [
        "4,mon-fri,15:15,16:00,lesson,KS1,", "1,sat,09:00,12:00,lesson,KS1,Hill",
        "Hours,sat,09:00,12:00,working-hours,,",
    ])
    func accepts(row: String) {
        #expect(SchoolFixture.read(periods: SchoolFixture.periods + "\n" + row).problems == [])
    }
}
