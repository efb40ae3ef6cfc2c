import ArgumentParser
import Foundation

struct KillsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kills", abstract: "kill the service hundreds of times while its log grows and rotates",
        discussion: """
            Runs `usherd run` on a growing log, ends it with SIGKILL at moments that nobody chose, rotates the log in \
            every way while it runs and while it does not, and fills its disk. Then it compares the evidence with a \
            rehearsal over the same lines, record by record. Linux, in the folder of the sources; the disk is filled only \
            as root. The seed repeats what is done and when it is meant to be done; which instant the machine makes of \
            that is its own.

            Example: torture kills --kills 25 --seed 7
            Exit status: 0 no difference; 1 a difference, or the run itself failed; its folder is kept then.
            """)

    @Option(help: "how often the service is killed")
    var kills = 500

    @Option(help: "repeat an earlier run's choices")
    var seed: UInt64?

    @Option(help: "the folder of usher and usherd; the one of this program otherwise")
    var bin: String?

    @Option(help: "seconds until the window opens; more for a slow machine")
    var lead = 8

    func validate() throws {
        guard kills > 0, lead > 0 else { throw ValidationError("kills and seconds are at least 1") }
    }

    func run() throws {
        guard SchoolDays.isToday else {
            return Console.say("SKIPPED: at weekends nothing may be looked at in the window")
        }
        let seed = seed ?? UInt64.random(in: 1...999_999)
        let folder = FileManager.default.temporaryDirectory.appending(path: "torture-\(seed)-\(getpid())")
        Console.say("seed      \(seed)\nfolder    \(folder.path)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let run = try KillsRun(folder, programs: try ProgramFolder.find(bin), seed: seed, lead: lead)
        let isGood = try judge(run)
        run.end(keeping: !isGood)
        guard isGood else { throw ExitCode.failure }
        try FileManager.default.removeItem(at: folder)
    }

    private func judge(_ run: KillsRun) throws -> Bool {
        do {
            let outcome = try run.run(kills: kills)
            outcome.lines.forEach { Console.say($0) }
            return outcome.isGood
        } catch {
            Console.say("FAILED    \(error)")
            return false
        }
    }
}
