import Monitoring
import ServiceInterface

/// What keeps the service from collecting or from writing.
extension LiveCollection {
    /// One sentence each, with what to do; nobody is named.
    var problems: [String] {
        var found = windowProblems
        if !mayRead {
            found.append(
                "the store cannot be written, and nothing is read until it can: make room on its disk, and see that its file is "
                    + "there; where that was removed, put the latest copy in its place and start the service again")
        }
        if !keeper.register.isClockTrusted {
            found.append("the clock is not trusted, and nothing is collected: put it right, then usherd trust-clock")
        }
        if secretFault != nil {
            found.append(
                "a secret cannot be made or destroyed, and is tried again: look at the folder secrets and its disk")
        }
        if keeper.isMarkBehind { found.append("chain.head cannot be written: look at the folder of the register") }
        if configurationFaults > 0 || isReloadRefused {
            found.append("the configuration on the disk is refused, and the earlier one is in force: usherd check")
        }
        return found + sourceProblems
    }

    private var windowProblems: [String] {
        var found = obstacles.map(\.description)
        if pipeline == nil, !windows.isEmpty {
            found.append("two windows bind the same identity: nothing is collected")
        }
        let isUnsettled = unsettled.union(unsealable).contains { id in
            keeper.register.window(id).map { Self.mayGoOn($0.phase) } ?? false
        }
        if isUnsettled {
            found.append(
                "what is remembered of a window that is suspended or over cannot be read, and what waits of it is not sealed: "
                    + "usherd store check; look at the store and the folder secrets, then start the service again")
        }
        return found + suspensionProblems
    }

    /// Windows that the service itself stopped for something that is to be mended here. Why a person stopped one, or what was
    /// asked of a person, is nobody's business at the server.
    private var suspensionProblems: [String] {
        let causes = Set(
            keeper.register.windows.filter { $0.phase == .suspended }.flatMap { $0.state.stops.map(\.cause) })
        return StopCause.allCases.filter { causes.contains($0) }.compactMap(Self.suspensionProblem)
    }

    private static func suspensionProblem(_ cause: StopCause) -> String? {
        switch cause {
        case .clock, .identity, .key, .collector, .chainTail:
            "a window is suspended: \(cause.account). When that is put right, its authoriser resumes it: usher case resume"
        case .person, .missedReview, .accessRequest: nil
        }
    }

    private var sourceProblems: [String] {
        var found = unopened.map { "source \($0) is not read, since the service knows no format of it: usherd check" }
        if arePositionsUnread {
            found.append(
                "where reading had come to cannot be read from the store, and no source is read until it can: usherd store check"
            )
        }
        return found + sources.compactMap(problem) + lossProblems
    }

    private func problem(of source: LiveSource) -> String? {
        let name = source.declaration.name
        return switch source.state {
        case .unreadable: "source \(name) cannot be read: usherd doctor says why"
        case .waiting where source.packets != nil:
            "source \(name): no open window binds a device or an address that packets show"
        case .suspended: "source \(name): its clock is off, and nothing of it is used"
        case .waiting: "source \(name): its file is not there yet"
        case .closed, .open: nil
        }
    }
}
