import MonitorService
import ServiceInterface
import Testing

@Suite("The status line for systemctl")
struct ServiceStatusTextTests {
    private func text(_ health: ServiceHealth) -> String { ServiceStatusText(health).text }

    @Test("windows, sources and the last commit, in one line")
    func usual() {
        #expect(
            text(HealthFixture.health())
                == "1 window open, 2 scheduled; source proxy: reading; last commit 3 s ago")
        #expect(
            text(HealthFixture.health(windows: ["suspended": 1], sources: [], lastCommit: nil))
                == "no window open, 1 suspended; no commit yet")
        #expect(text(HealthFixture.health(windows: ["open": 2, "scheduled": 0])).hasPrefix("2 windows open; "))
        // The clock on the wall may go back.
        #expect(text(HealthFixture.health(lastCommit: 5000)).hasSuffix("last commit 0 s ago"))
    }

    @Test("each state of a source has its word")
    func states() {
        let sources = SourceHealth.State.allCases.map { HealthFixture.source($0.rawValue, $0) }
        #expect(
            text(HealthFixture.health(sources: sources)).contains(
                "source closed: closed; source open: reading; source waiting: not there yet; "
                    + "source unreadable: unreadable; source suspended: suspended;"))
    }

    @Test("what is wrong comes first, as a count, without its text")
    func problems() {
        let one = HealthFixture.health(problems: ["j.smith cannot be read"], state: .impaired, isClockTrusted: false)
        #expect(text(one).hasPrefix("1 problem, see usherd status; clock not trusted; 1 window open"))
        #expect(!text(one).contains("smith"))
        #expect(text(HealthFixture.health(problems: ["a", "b"], state: .stopping)).hasPrefix("stopping; 2 problems,"))
    }

    @Test("no name of a source begins another line, and many sources are cut off")
    func oneLine() {
        let hostile = HealthFixture.source("a\nREADY=1\u{2028}\u{1b}[31m\u{202e}" + String(repeating: "é", count: 100))
        let line = text(HealthFixture.health(sources: [hostile]))
        #expect(line.contains("source a?READY=1??[31m?\(String(repeating: "é", count: 48)): reading"))
        let many = (0..<9).map { HealthFixture.source("s\($0)") }
        #expect(text(HealthFixture.health(sources: many)).contains("source s5: reading; and 3 more; last commit"))
    }
}
