import Custody
import FlowDecoding
import FlowModel
import Foundation
import Monitoring
import ServiceInterface

/// Reading sources.
extension LiveCollection {
    /// The sources whose sockets are to be open.
    package var wantedListeners: [SourceDeclaration] {
        guard !isStopping else { return [] }
        return sources.filter { $0.state != .suspended }.map(\.declaration).filter { declaration in
            if case .listener = declaration.intake { true } else { false }
        }
    }

    mutating func openSources(at moment: ServiceMoment) {
        guard sources.isEmpty else {
            pipeline?.wait(for: sources.map(\.declaration.name))
            return watchInterfaces(at: moment)
        }
        let saved = (try? keeper.sourceStates()) ?? [:]
        for declaration in setup.configuration.sources {
            if case .handedIn = declaration.intake { continue }
            let position = saved[declaration.name].flatMap(SourcePosition.init)
            guard let subjects = pipeline?.subjects,
                let source = try? LiveSource(
                    declaration, setup: setup, state: position, subjects: subjects, seed: flowSeed, at: moment.wall)
            else { continue }
            sources.append(source)
            events(.sourceOpened(LoggedWord(declaration)))
            guard position == nil else { continue }
            batch.sources[declaration.name] = .some(source.position.text)
            batch.events.append(.sourceStarted(source: declaration.name))
        }
        pipeline?.wait(for: sources.map(\.declaration.name))
        watchInterfaces(at: moment)
        commits.isDirty = true
    }

    /// No window is open: nothing stays open, and the next window begins at the end of each file as it is then.
    mutating func closeSources(at moment: ServiceMoment) {
        for source in sources {
            source.follower?.close()
            source.packets?.close()
            let name = source.declaration.name
            events(.sourceClosed(LoggedWord(source.declaration)))
            batch.sources[name] = .some(nil)
            let totals = totals[name] ?? SourceTotals()
            batch.events.append(
                .sourceFinished(
                    source: name, lines: source.count, used: totals.dispositions[.kept] ?? 0,
                    refused: totals.unreadableWords, beforeOpening: totals.dispositions[.beforeOpening] ?? 0))
        }
        sources = []
        commits.isDirty = true
    }

    mutating func readFiles(at moment: ServiceMoment) {
        guard pipeline != nil else { return }
        for index in sources.indices where sources[index].state != .suspended {
            guard let follower = sources[index].follower else { continue }
            read(follower, index, at: moment)
        }
    }

    private mutating func read(_ follower: LogFollower, _ index: Int, at moment: ServiceMoment) {
        let hadBegun = follower.hasBegun
        // Where reading begins must outlive a crash: a new beginning would pass over what is written until then.
        defer { if !hadBegun, follower.hasBegun { commits.hurry() } }
        sources[index].hasReachedEnd = false
        do {
            let outcome = try follower.poll(at: moment.wall, budget: readBudget) { block, place in
                try take(block, of: index, isFresh: place.isCaughtUp, at: moment)
            }
            adopt(outcome, index)
        } catch let off as ClockOff {
            suspend(index, offBy: off.milliseconds)
        } catch {
            tell(.unreadable, of: index) { .sourceUnreadable($0, ServiceEvent.Fault(error)) }
        }
    }

    private mutating func adopt(_ outcome: FollowOutcome, _ index: Int) {
        if outcome.lostBytes > 0 {
            drop(outcome.lostBytes, index)
            events(.bytesLost(LoggedWord(sources[index].declaration), bytes: outcome.lostBytes))
        }
        switch outcome.state {
        case .waiting:
            sources[index].hasReachedEnd = true
            tell(.waiting, of: index) { .sourceWaiting($0) }
        case .reading, .behind:
            sources[index].hasReachedEnd = outcome.state == .reading
            sources[index].state = .open
        case .unreadable:
            tell(.unreadable, of: index) { .sourceUnreadable($0, ServiceEvent.Fault(errno: outcome.code)) }
        }
    }

    mutating func tell(
        _ state: SourceHealth.State, of index: Int, _ event: (LoggedWord) -> ServiceEvent
    ) {
        guard sources[index].state != state else { return }
        sources[index].state = state
        events(event(LoggedWord(sources[index].declaration)))
    }

    /// Lines that arrived by themselves. Those of a source that is not open are dropped unread.
    /// - Returns: false when they were not taken because nothing can be written at this moment.
    package mutating func receive(_ block: [UInt8], from name: String, at moment: ServiceMoment) -> Bool {
        guard pipeline != nil, !isStopping,
            let index = sources.firstIndex(where: { $0.declaration.name == name && $0.state != .suspended })
        else { return true }
        guard !commits.isFailing else { return false }
        do throws(ClockOff) {
            // What a sender had kept is old: it is dropped unread, and says nothing of the clock for a while.
            try take(block.span, of: index, isFresh: true, at: moment)
        } catch {
            suspend(index, offBy: error.milliseconds)
        }
        commitWhenDue(at: moment)
        return true
    }

    /// - Throws: `ClockOff`; the block is not taken then.
    private mutating func take(
        _ block: Span<UInt8>, of index: Int, isFresh: Bool, at moment: ServiceMoment
    ) throws(ClockOff) {
        switch sources[index].believes(block, arrived: moment.wall, isFresh: isFresh) {
        case .sound: break
        case .doubtful: return drop(block.count, index)
        case .off(let offset): throw ClockOff(milliseconds: offset)
        }
        guard var running = pipeline else { return }
        pipeline = nil
        running.arrive(at: moment.wall)
        var counted = LineCount(lines: 0)
        sources[index].reading?.take(block, into: &running) { counted = $0 }
        pipeline = running
        totals[sources[index].declaration.name, default: SourceTotals()].add(counted)
        for id in windows.keys { windows[id]?.silentSince = moment.wall }
        commits.isDirty = true
    }

    /// The source's clock is off: no analysis (law page C10). The windows stop, and going on takes a signature.
    private mutating func suspend(_ index: Int, offBy milliseconds: Int64) {
        sources[index].follower?.close()
        sources[index].state = .suspended
        events(.sourceSuspended(LoggedWord(sources[index].declaration), offsetMilliseconds: milliseconds))
        for id in windows.keys { attempt { try $0.keeper.stop(id, .clock) } }
    }

    private mutating func drop(_ bytes: Int, _ index: Int) {
        totals[sources[index].declaration.name, default: SourceTotals()].drops += bytes
    }
}

/// A source's clock is off by so many milliseconds.
private struct ClockOff: Error {
    let milliseconds: Int64
}
