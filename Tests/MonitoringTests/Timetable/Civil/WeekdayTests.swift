import Monitoring
import Testing

@Suite struct WeekdayTests {
    @Test(arguments: [
        ("mon", [Weekday.monday]), ("Wednesday", [.wednesday]), ("MON;fri", [.monday, .friday]),
        ("mon-wed", [.monday, .tuesday, .wednesday]), ("mon-tue; thu", [.monday, .tuesday, .thursday]),
        ("sat-sun", [.saturday, .sunday]),
    ])
    func reads(text: String, days: [Weekday]) {
        #expect(Weekday.set(text) == Set(days))
    }

    @Test(arguments: [
        "", "mo", "mond", "fri-mon", "mon-", "-fri", "mon-wed-fri", "mon,tue", "mon;;tue", "1", "mon tue",
    ])
    func refuses(text: String) {
        #expect(Weekday.set(text) == nil)
    }
}
