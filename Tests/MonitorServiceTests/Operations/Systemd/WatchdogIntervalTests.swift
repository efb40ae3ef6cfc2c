import MonitorService
import Testing

@Suite("The watchdog's interval")
struct WatchdogIntervalTests {
    @Test("half the interval is the pause, for this process or for whichever")
    func pause() {
        for environment in [["WATCHDOG_USEC": "20000000"], ["WATCHDOG_USEC": "20000000", "WATCHDOG_PID": "7"]] {
            let interval = WatchdogInterval(environment: environment, processID: 7)
            #expect(interval?.microseconds == 20_000_000)
            #expect(interval?.pause == .seconds(10))
        }
    }

    @Test(
        "no watchdog without a figure, or for another process",
        arguments: [
            [:], ["WATCHDOG_PID": "7"], ["WATCHDOG_USEC": ""], ["WATCHDOG_USEC": "0"], ["WATCHDOG_USEC": "-5"],
            ["WATCHDOG_USEC": "10s"], ["WATCHDOG_USEC": "99999999999999999999"],
            ["WATCHDOG_USEC": "20000000", "WATCHDOG_PID": "8"], ["WATCHDOG_USEC": "20000000", "WATCHDOG_PID": "seven"],
        ])
    func none(_ environment: [String: String]) {
        #expect(WatchdogInterval(environment: environment, processID: 7) == nil)
    }
}
