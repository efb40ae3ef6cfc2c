import FlowModel
import Monitoring
import ServiceInterface

/// Reading sources.
extension LiveCollection {
    mutating func readFiles(at moment: ServiceMoment) {
        guard pipeline != nil else { return }
        for index in sources.indices where sources[index].state != .suspended && mayRead {
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
            adopt(outcome, index, at: moment)
        } catch let off as ClockOff {
            suspend(index, offBy: off.milliseconds, at: moment)
        } catch {
            tell(.unreadable, of: index) { .sourceUnreadable($0, ServiceEvent.Fault(error)) }
        }
    }

    private mutating func adopt(_ outcome: FollowOutcome, _ index: Int, at moment: ServiceMoment) {
        if outcome.lostBytes > 0 { noteLost(outcome.lostBytes, index, at: moment) }
        sources[index].lookedAt = moment.wall
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
        guard mayRead else { return false }
        attend(at: moment)
        do throws(ClockOff) {
            // What a sender had kept is old: it is not used, and says nothing of the clock for a while.
            try take(block.span, of: index, isFresh: true, at: moment)
        } catch {
            suspend(index, offBy: error.milliseconds, at: moment)
        }
        commitWhenDue(at: moment)
        return true
    }

    /// - Throws: `ClockOff`; the block is not taken then.
    private mutating func take(
        _ block: Span<UInt8>, of index: Int, isFresh: Bool, at moment: ServiceMoment
    ) throws(ClockOff) {
        let seen = sources[index].reading?.glance(at: block) ?? LineCount(lines: 0)
        let hasWaited = sources[index].follower == nil && sources[index].hasWaited(seen, at: moment.wall)
        switch sources[index].believes(seen, arrived: moment.wall, isFresh: isFresh && !hasWaited) {
        case .sound: break
        case .doubtful: return discard(seen, of: index, at: moment)
        case .off(let age):
            discard(seen, of: index, at: moment)
            throw ClockOff(milliseconds: -age)
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
    private mutating func suspend(_ index: Int, offBy milliseconds: Int64, at moment: ServiceMoment) {
        sources[index].follower?.close()
        sources[index].state = .suspended
        events(.sourceSuspended(LoggedWord(sources[index].declaration), offsetMilliseconds: milliseconds))
        owed.stops.formUnion(windows.keys)
        attempt(at: moment) { try $0.payOwed() }
    }
}

/// A source's clock is off by so many milliseconds; positive when it is ahead.
private struct ClockOff: Error {
    let milliseconds: Int64
}
