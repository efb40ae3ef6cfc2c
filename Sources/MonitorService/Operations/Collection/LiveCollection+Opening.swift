import Custody
import FlowModel
import Monitoring
import ServiceInterface

/// Opening and closing sources.
extension LiveCollection {
    /// The sources whose sockets are to be open.
    package var wantedListeners: [SourceDeclaration] {
        guard !isStopping else { return [] }
        return sources.filter { $0.state != .suspended }.map(\.declaration).filter { declaration in
            if case .listener = declaration.intake { true } else { false }
        }
    }

    mutating func openSources(at moment: ServiceMoment) {
        guard sources.isEmpty else { return attendSources(at: moment) }
        guard let saved = savedPositions() else { return }
        unopened = []
        for declaration in setup.configuration.sources {
            if case .handedIn = declaration.intake { continue }
            let position = saved[declaration.name].flatMap(SourcePosition.init)
            guard let subjects = pipeline?.subjects,
                let source = try? LiveSource(
                    declaration, setup: setup, state: position, subjects: subjects, seed: flowSeed, at: moment.wall)
            else {
                unopened.append(declaration.name)
                continue
            }
            sources.append(source)
            events(.sourceOpened(LoggedWord(declaration)))
            guard position == nil else { continue }
            batch.sources[declaration.name] = .some(source.position(at: believed(moment)).text)
            batch.events.append(.sourceStarted(source: declaration.name))
        }
        attendSources(at: moment)
        noteAbsence(saved, at: moment)
        commits.isDirty = true
    }

    /// From here on the windows that are open wait for these sources, and count also that one of them, or one that could not be
    /// opened, delivers nothing.
    private mutating func attendSources(at moment: ServiceMoment) {
        let names = sources.map(\.declaration.name)
        pipeline?.wait(for: names)
        pipeline?.expect(names + unopened)
        watchInterfaces(at: moment)
    }

    /// Nil where they cannot be read at this moment: a source would be begun anew at its end, and lines would be missed. It is tried
    /// again at the next tick.
    private mutating func savedPositions() -> [String: String]? {
        do {
            let saved = try keeper.sourceStates()
            arePositionsUnread = false
            return saved
        } catch {
            arePositionsUnread = true
            return nil
        }
    }

    /// No window is open: nothing stays open, and the next window begins at the end of each file as it is then.
    mutating func closeSources(at moment: ServiceMoment) {
        (arePositionsUnread, unopened) = (false, [])
        forgetPositions()
        for source in sources {
            source.follower?.close()
            source.packets?.close()
            let name = source.declaration.name
            events(.sourceClosed(LoggedWord(source.declaration)))
            let totals = totals[name] ?? SourceTotals()
            batch.events.append(
                .sourceFinished(
                    source: name, lines: source.count, used: totals.dispositions[.kept] ?? 0,
                    refused: totals.unreadableWords, beforeOpening: totals.dispositions[.beforeOpening] ?? 0))
        }
        (sources, losses) = ([], LossWatch())
        commits.isDirty = true
    }

    mutating func forgetPositions() {
        for declaration in setup.configuration.sources { batch.sources[declaration.name] = .some(nil) }
    }
}
