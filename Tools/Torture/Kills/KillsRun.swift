import Foundation
import Glibc

/// One run: a school, its service, its log, and everything that happens to them.
final class KillsRun {
    let school: TestSchool
    let disk: TestDisk
    let log: GrowingLog
    let ready: ReadySocket
    var chance: Chance
    var maker: LineMaker
    var counts = KillsCounts()
    var rotation = Rotation.rename
    private(set) var service: RunningService?

    init(_ folder: URL, programs: URL, seed: UInt64, lead: Int) throws {
        let tools = Programs(folder: programs, scratch: folder)
        disk = try TestDisk(folder.appending(path: "disk"), megabytes: 128, programs: tools)
        if !disk.canBeFilled { Console.say("NOTE      no file system can be mounted: the disk is not filled") }
        school = try TestSchool(
            in: folder, programs: programs, checkout: URL(filePath: FileManager.default.currentDirectoryPath),
            state: folder.appending(path: "disk/state"), opening: "+\(lead) seconds")
        log = try GrowingLog(school.log.path, programs: tools)
        ready = try ReadySocket(folder.appending(path: "notify").path)
        chance = Chance(seed: seed)
        maker = LineMaker(chance: Chance(seed: seed &+ 1))
    }

    func run(kills: Int) throws -> KillsOutcome {
        let begun = Pause.wall
        try open()
        let kinds = Rotation.allCases
        // After so many kills the log is rotated in another way, and the disk is filled.
        let round = max(1, min(25, kills / kinds.count))
        for kill in 0..<kills {
            if kill > 0, kill % round == 0 { try fillDisk() }
            rotation = kinds[(kill / round) % kinds.count]
            try killOnce()
        }
        try fillDisk()
        try close()
        return try judge(since: begun)
    }

    /// Whatever happened, nothing goes on running.
    func end(keeping: Bool) {
        service?.kill()
        disk.unmount(keeping: keeping)
    }

    func start() throws {
        if let service, service.isRunning { return }
        service = try RunningService(school, ready: ready)
    }

    /// Writes on until the service is ready.
    func awaitReady() throws {
        let deadline = Pause.wall + 60_000
        while service?.look() != true {
            guard service?.isRunning == true, Pause.wall < deadline else {
                throw TortureFault("the service did not become ready: service.log says why")
            }
            try write(for: 5)
        }
    }

    func kill() {
        service?.kill()
        service = nil
    }

    /// The log grows for a while, in pieces that end anywhere.
    func write(for milliseconds: Int) throws {
        let deadline = Pause.wall + Int64(milliseconds)
        repeat {
            for _ in 0..<chance.number(in: 0...3) { log.add(maker.line()) }
            // Never long after they were made: old stamps in fresh lines are a source whose clock is off.
            try log.writePiece(chance.number(in: 1...max(500, log.backlog)))
            Pause.milliseconds(chance.number(in: 1...8))
        } while Pause.wall < deadline
    }

    func rotate() throws {
        if service?.isRunning == true {
            counts.rotationsUp[rotation, default: 0] += 1
        } else {
            counts.rotationsDown[rotation, default: 0] += 1
        }
        try log.rotate(rotation, isSlow: chance.happens(percent: 30))
    }
}
