import Foundation
import ServiceInterface

/// A service that runs for hours.
final class SoakRun {
    private static let interval: Int64 = 10_000
    /// Lines are written so often, in milliseconds.
    private static let step = 50

    private let school: TestSchool
    private let log: GrowingLog
    private let service: RunningService
    private let rate: Int
    private let table: SoakTable
    private var maker = LineMaker(chance: Chance(seed: 1))

    init(_ folder: URL, programs: URL, rate: Int, lead: Int, table: SoakTable) throws {
        self.rate = rate
        self.table = table
        school = try TestSchool(
            in: folder, programs: programs, checkout: URL(filePath: FileManager.default.currentDirectoryPath),
            state: folder.appending(path: "state"), opening: "+\(lead) seconds")
        log = try GrowingLog(school.log.path, programs: school.programs, generations: 2)
        let service = try RunningService(school, ready: ReadySocket(folder.appending(path: "notify").path))
        self.service = service
        try Pause.until("the service is ready", seconds: 60) { service.look() }
    }

    func end() {
        service.kill()
    }

    /// Without a window. Asking the service how it is would be no rest: only the kernel is asked.
    func idle(seconds: Int) throws -> SoakFigures {
        try measure("idle", seconds: seconds, mostCPU: 0.1, asks: false) { _ in Pause.milliseconds(Self.step) }
    }

    /// With a window, and a log that grows.
    /// - Parameter rotating: seconds between two rotations.
    func load(seconds: Int, rotating: Int) throws -> SoakFigures {
        try school.submit()
        try Pause.until("the log is read", seconds: 120) { try school.health()?.sources.first?.state == .open }
        var (written, rotations) = (0, 0)
        return try measure("load", seconds: seconds, mostCPU: 5, asks: true) { elapsed in
            while written < Int(elapsed) * rate / 1_000 {
                log.add(maker.line(evidencePercent: 1))
                written += 1
            }
            try log.writeAll()
            if Int(elapsed) / 1_000 / rotating > rotations {
                rotations += 1
                try log.rotate(.rename, isSlow: true)
            }
            Pause.milliseconds(Self.step)
        }
    }

    private func measure(
        _ phase: String, seconds: Int, mostCPU: Double, asks: Bool, _ act: (Int64) throws -> Void
    ) throws -> SoakFigures {
        let begun = Pause.wall
        let first = try ProcessFigures(of: service.id)
        var (last, lastAt, strays) = (first, begun, 0)
        var samples: [SoakSample] = []
        while Pause.wall - begun < Int64(seconds) * 1_000 {
            try act(Pause.wall - begun)
            let now = Pause.wall
            guard now - lastAt >= Self.interval else { continue }
            let figures = try ProcessFigures(of: service.id)
            samples.append(try sample(figures, since: last, milliseconds: now - lastAt, at: now - begun, asks: asks))
            if let row = samples.last { try table.add(row, phase: phase) }
            if !asks { strays = max(strays, try openSources()) }
            (last, lastAt) = (figures, now)
        }
        let used = try ProcessFigures(of: service.id).cpuSeconds - first.cpuSeconds
        return SoakFigures(
            phase: phase, samples: samples, cpuPercent: used / Double(Pause.wall - begun) * 100_000, mostCPU: mostCPU,
            strays: strays)
    }

    private func sample(
        _ figures: ProcessFigures, since last: ProcessFigures, milliseconds: Int64, at elapsed: Int64, asks: Bool
    ) throws -> SoakSample {
        let source = asks ? try school.health()?.sources.first : nil
        return SoakSample(
            seconds: Int(elapsed / 1_000), residentKiB: figures.residentKiB,
            cpuPercent: (figures.cpuSeconds - last.cpuSeconds) / Double(milliseconds) * 100_000,
            lines: source?.lines ?? 0, drops: source?.lostBytes ?? 0, lag: source?.lag)
    }

    /// Descriptors of the service that lead to its log.
    private func openSources() throws -> Int {
        try ProcessFigures.openFiles(of: service.id).filter { $0.hasPrefix(school.log.path) }.count
    }
}
