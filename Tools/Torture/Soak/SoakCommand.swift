import ArgumentParser
import Foundation

struct SoakCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "soak", abstract: "run the service for hours, idle and under load, and measure it",
        discussion: """
            First without a window, then with one and a log that grows evenly and rotates. Each 10 seconds one row goes \
            into a CSV file: seconds, phase, rss_kib, cpu_percent, lines, drops, lag_ms. Figures mean something for a \
            release build on a machine that does nothing else.

            Example: torture soak --hours 12 --out soak.csv
            Exit status: 0 within all limits; 1 not, and it says which.
            """)

    @Option(help: "hours of load")
    var hours: Double = 1

    @Option(help: "lines a second")
    var rate = 2_000

    @Option(help: "minutes between two rotations")
    var rotateMinutes: Double = 60

    @Option(help: "minutes without a window before")
    var idleMinutes: Double = 5

    @Option(help: "the table of figures")
    var out = "soak.csv"

    @Option(help: "the folder of usher and usherd; the one of this program otherwise")
    var bin: String?

    @Option(help: "seconds until the window opens; more for a slow machine")
    var lead = 8

    func validate() throws {
        guard hours > 0, rate >= 20, rotateMinutes > 0, idleMinutes > 0, lead > 0 else {
            throw ValidationError("all numbers are above 0, and the rate is at least 20")
        }
    }

    func run() throws {
        guard SchoolDays.isToday else {
            return Console.say("SKIPPED: at weekends nothing may be looked at in the window")
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "soak-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let table = try SoakTable(URL(filePath: out))
        let idle = Int(idleMinutes * 60)
        let run = try SoakRun(
            folder, programs: try ProgramFolder.find(bin), rate: rate, lead: idle + lead, table: table)
        defer { run.end() }
        let quiet = try run.idle(seconds: idle)
        let busy = try run.load(seconds: Int(hours * 3_600), rotating: Int(rotateMinutes * 60))
        (quiet.lines + busy.lines).forEach { Console.say($0) }
        guard quiet.isGood, busy.isGood else { throw ExitCode.failure }
        try FileManager.default.removeItem(at: folder)
    }
}
