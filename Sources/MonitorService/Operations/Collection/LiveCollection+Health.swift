import Custody
import FlowModel
import Foundation
import Monitoring
import ServiceInterface

/// How the service is, in counts.
extension LiveCollection {
    package func health(at now: Timestamp) -> ServiceHealth {
        let register = keeper.register
        let problems = self.problems
        return ServiceHealth(
            program: program, state: isStopping ? .stopping : problems.isEmpty ? .ready : .impaired,
            problems: problems, startedAt: startedAt, now: now, isClockTrusted: register.isClockTrusted,
            windows: Dictionary(grouping: register.windows, by: \.phase.rawValue).mapValues(\.count),
            sources: setup.configuration.sources.map(health), store: storeHealth, auditEntries: keeper.entries,
            catalogueDigest: setup.catalogueDigest.hex, configurationDigest: setup.configurationDigest.hex,
            calendarEnds: setup.lessonTime.calendar.map { $0.range.upperBound.description })
    }

    /// Frames that came, and frames that were lost, are the subject's alone: so they too are told by the hour.
    private mutating func notePackets(at moment: ServiceMoment) {
        for index in sources.indices {
            guard let packets = sources[index].packets else { continue }
            let name = sources[index].declaration.name
            let (frames, lost) = (packets.received - sources[index].toldFrames, sources[index].lostFrames)
            totals[name, default: SourceTotals()].add(LineCount(lines: max(0, frames)))
            totals[name, default: SourceTotals()].drops += lost
            sources[index].toldFrames = packets.received
            sources[index].lostFrames = 0
            if lost > 0 { events(.framesLost(LoggedWord(sources[index].declaration), frames: lost)) }
            if lost > 0 {
                _ = losses.note(.lostFrame, of: name, at: moment.elapsed, lasting: HourlyCounts.length)
            }
        }
    }

    /// What became of the subject's records, as it was at the last full hour: looked at from minute to minute, it would tell
    /// whoever runs the server when the person is active.
    mutating func noteTheHour(at moment: ServiceMoment) {
        let hour = moment.wall.milliseconds / HourlyCounts.length
        guard hour != hourly.hour else { return }
        var counts: [String: [FlowDisposition: Int]] = totals.mapValues(\.dispositions)
        for memory in pipeline?.remembered ?? [] {
            for (source, tally) in memory.tallies {
                counts[source, default: [:]].merge(tally.dispositions, uniquingKeysWith: +)
            }
        }
        hourly = HourlyCounts(hour: hour, dispositions: counts)
        if sealed.records > 0 { events(.sealed(records: sealed.records, segments: sealed.segments)) }
        sealed = SealedCount()
        notePackets(at: moment)
    }

    private func health(of declaration: SourceDeclaration) -> SourceHealth {
        let totals = totals[declaration.name] ?? SourceTotals()
        let live = sources.first { $0.declaration.name == declaration.name }
        var ends = hourly.dispositions[declaration.name] ?? [:]
        let kept = ends.removeValue(forKey: .kept) ?? 0
        var refused = totals.unreadableWords
        for (end, count) in ends { refused[end.rawValue, default: 0] += count }
        return SourceHealth(
            name: declaration.name, intake: declaration.intake.word, state: live?.state ?? .closed,
            lines: totals.lines, kept: kept, refused: refused, drops: totals.drops, lostBytes: totals.lostBytes,
            lag: live?.lag,
            lastLine: live?.lastLine)
    }

    private var storeHealth: StoreHealth {
        let waiting = batch.evidence.values.reduce(0) { $0 + $1.count }
        let disk = keeper.disk
        return StoreHealth(
            bytes: disk.bytes, free: disk.free, lastCommit: commits.committedAt, waiting: waiting)
    }
}

extension SourceIntake {
    /// As the API and messages call it.
    package var word: String {
        switch self {
        case .file: "file"
        case .listener(let listener): listener.transport.rawValue
        case .interface: "interface"
        case .handedIn: "handed-in"
        }
    }
}

extension RegisterKeeper {
    /// Bytes of the store with its write-ahead log, and bytes that are free on its disk.
    var disk: (bytes: Int, free: Int) {
        let files = FileManager.default
        let sizes = [places.store, places.store + "-wal"].map { path in
            (try? files.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        }
        let free = try? files.attributesOfFileSystem(forPath: places.folder)[.systemFreeSize] as? Int
        return (sizes.reduce(0, +), free ?? 0)
    }
}
