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
        let (taken, kept, count) = try personsExport(lines, from: name, at: moment.wall)
        var next = self
        next.batch.events.append(.importTaken(source: name, digest: digest, lines: count, used: kept))
        next.adopt(taken)
        try next.commitEverything(at: moment)
        self = next
        keeper.imported.insert(digest)
        events(.imported(LoggedWord(source), lines: count))
        return ImportAnswer(lines: count, kept: kept)
    }

    /// What the windows of the person remember whose export it is: each takes the lines of its own time. It says nothing about the
    /// window of anybody else.
    private func personsExport(
        _ lines: [UInt8], from name: String, at now: Timestamp
    ) throws -> (memories: [WindowMemory], kept: Int, lines: Int) {
        guard let format = setup.formats[name] else { throw ImportRefusal.unknownSource }
        let (windows, leftOut) = usable(try importWindows(at: now))
        let read = { (some: [OpenWindow]) throws -> ImportTrial in
            try ImportTrial(lines, from: name, by: format, into: trialPipeline(some, at: now))
        }
        let latest = Dictionary(windows.map { ($0.subject, $0) }) { $0.opening > $1.opening ? $0 : $1 }
        let first = try read(Array(latest.values))
        // Of some lines only: whatever else is later than now, the gate lets nothing of it through.
        let present = now.adding(milliseconds: ClockWatch.tolerance)
        guard !(first.counted.activity ?? []).contains(where: { $0 > present }) else { throw ImportRefusal.early }
        guard let person = latest.values.first(where: { first.owners == [$0.authorisation] }), !first.hasStrangers
        else {
            // Lines of a window that was left out look like lines of somebody else.
            throw leftOut.first?.value ?? (first.isOfNobody ? ImportRefusal.nothing : .others)
        }
        if let fault = leftOut[person.subject] { throw fault }
        let others = windows.filter { $0.subject == person.subject && $0 != person }
        let trials = [(person, first)] + (try others.map { ($0, try read([$0])) })
        try judge(trials)
        return (
            trials.compactMap { $1.memory(of: $0) }, trials.reduce(0) { $0 + $1.1.counts(of: $1.0.authorisation).kept },
            first.counted.lines
        )
    }

    private func importSource(_ name: String) throws(ImportRefusal) -> SourceDeclaration {
        guard let source = setup.configuration.sources.first(where: { $0.name == name }), source.intake == .handedIn
        else { throw .unknownSource }
        return source
    }

    /// What is open goes on with the memory that the import left; what is over is sealed at once.
    private mutating func adopt(_ memories: [WindowMemory]) {
        for var memory in memories {
            let id = memory.authorisation
            if windows[id] == nil {
                memory.ripen(at: nil)
                batch.covered.append(id)
            }
            take(memory.takeRipe().map { .seal($0, of: id) })
            batch.memories.removeAll { $0.authorisation == id }
            batch.memories.append(memory)
        }
        guard let running = pipeline?.remembered else { return }
        let changed = Set(memories.map(\.authorisation))
        let present = batch.memories.filter { changed.contains($0.authorisation) }
        pipeline = try? newPipeline(
            windows.values.map(\.window), present + running.filter { !changed.contains($0.authorisation) })
        pipeline?.wait(for: sources.map(\.declaration.name))
    }

    /// An export is of all that its person did, and of a time that nothing else was read of.
    private func judge(_ trials: [(window: OpenWindow, trial: ImportTrial)]) throws(ImportRefusal) {
        let counts = trials.map { $1.counts(of: $0.authorisation) }
        guard counts.allSatisfy({ $0.kept == 0 }) || counts.contains(where: { $0.elsewhere > 0 }) else {
            throw .filtered
        }
        let earlier = trials.flatMap { $1.earlier($0.authorisation) }
        guard trials.allSatisfy({ !$0.trial.counted.meets(earlier) }) else { throw .covered }
    }
}
