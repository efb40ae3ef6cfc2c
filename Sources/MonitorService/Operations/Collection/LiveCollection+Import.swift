import Custody
import FlowModel
import Monitoring
import ServiceInterface

/// Taking an export that was made for one person (law page T8): the same rules as for a source that is followed, and for 48
/// hours after a window's end as well (law page 2.3).
extension LiveCollection {
    /// Takes all of `lines`, or nothing.
    ///
    /// - Parameter lines: whole lines of the export, each ended by a line feed but possibly the last.
    package mutating func importLines(
        _ lines: [UInt8], from name: String, at moment: ServiceMoment
    ) throws -> ImportAnswer {
        try payOwed()
        let source = try importSource(name)
        let digest = ContentDigest(of: lines)
        guard !keeper.imported.contains(digest) else { throw ImportRefusal.repeated }
        let open = try importWindows(at: moment.wall)
        var (trial, leftOut) = try trialPipeline(open)
        // Whatever waits, of a source that is followed, waits for that source and not for an export.
        trial.wait(for: [])
        trial.arrive(at: moment.wall)
        guard let format = setup.formats[name] else { throw ImportRefusal.unknownSource }
        var reading = SourceReading(source: name, format: format)
        let before = ImportCounts(trial, name)
        let earlier = trial.remembered.flatMap(\.tallies.values)
        var counted = LineCount(lines: 0)
        reading.take(lines.span, into: &trial) { counted = $0 }
        let taken = ImportCounts(trial, name).since(before)
        // Lines of a window that was left out look like lines of somebody else.
        do throws(ImportRefusal) { try judge(taken, counted, earlier) } catch { throw leftOut ?? error }
        var next = self
        next.batch.events.append(.importTaken(source: name, digest: digest, lines: reading.lines, used: taken.kept))
        next.adopt(trial, at: moment)
        try next.commitEverything(at: moment)
        self = next
        keeper.imported.insert(digest)
        events(.imported(LoggedWord(source), lines: reading.lines))
        return ImportAnswer(lines: reading.lines, kept: taken.kept)
    }

    private func importSource(_ name: String) throws(ImportRefusal) -> SourceDeclaration {
        guard let source = setup.configuration.sources.first(where: { $0.name == name }), source.intake == .handedIn
        else { throw .unknownSource }
        return source
    }

    /// The windows that lines may still be taken for.
    private func importWindows(at now: Timestamp) throws(ImportRefusal) -> [OpenWindow] {
        let first = now.adding(milliseconds: -WindowFacts.grace)
        guard let span = Interval(start: first, end: now.adding(milliseconds: 1)) else { throw .noWindow }
        let windows = keeper.register.openWindows(in: span).filter { window in
            switch keeper.register.window(window.authorisation)?.phase {
            case .open?, .expired?, .cancelled?: keeper.catalogue(of: window.authorisation) != nil
            default: false
            }
        }.compactMap(keeper.readable)
        guard !windows.isEmpty else { throw .noWindow }
        // Of one person's windows the latest: what is remembered of the person belongs to one.
        let latest = Dictionary(windows.map { ($0.subject, $0) }) { $0.opening > $1.opening ? $0 : $1 }
        return Array(latest.values)
    }

    /// Windows of which nothing can be remembered or sealed at this moment are left out, with what keeps one of them.
    private func trialPipeline(_ open: [OpenWindow]) throws -> (MonitoringPipeline, leftOut: (any Error)?) {
        var memories: [WindowMemory] = []
        var fault: (any Error)?
        for id in open.map(\.authorisation) {
            do {
                guard keeper.canSeal(id) else { throw RegisterFault.noSecret(id.text) }
                memories.append(try pipeline?.memory(of: id) ?? latestMemory(of: id))
            } catch {
                fault = error
            }
        }
        let usable = Set(memories.map(\.authorisation))
        return (try newPipeline(open.filter { usable.contains($0.authorisation) }, memories), fault)
    }

    /// What is open goes on with the memory that the import left; what is over is sealed at once.
    private mutating func adopt(_ trial: MonitoringPipeline, at moment: ServiceMoment) {
        var trial = trial
        let over = Set(trial.remembered.map(\.authorisation)).subtracting(windows.keys)
        trial.finish(only: over)
        take(trial.drain())
        let imported = Set(trial.remembered.map(\.authorisation))
        batch.memories.removeAll { imported.contains($0.authorisation) }
        batch.memories += trial.remembered
        batch.covered += over.sorted { $0.text < $1.text }
        guard let running = pipeline?.remembered else { return }
        let others = running.filter { !imported.contains($0.authorisation) }
        pipeline = try? newPipeline(windows.values.map(\.window), trial.remembered + others)
        pipeline?.wait(for: sources.map(\.declaration.name))
    }

    /// An export is of one person, of all that this person did, and of a time that nothing else was read of.
    private func judge(_ taken: ImportCounts, _ counted: LineCount, _ earlier: [WindowTally]) throws(ImportRefusal) {
        let unreadable = counted.unreadable.values.reduce(0, +)
        guard counted.lines - unreadable <= taken.own else { throw .others }
        guard taken.own > 0 else { throw .nothing }
        guard taken.kept == 0 || taken.elsewhere > 0 else { throw .filtered }
        guard !counted.meets(earlier) else { throw .covered }
    }
}
