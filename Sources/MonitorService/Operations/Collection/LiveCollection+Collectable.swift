import FlowModel
import Monitoring

/// Which windows may be read for. One of which anything is missing is told of, and not collected.
extension LiveCollection {
    /// The windows that are in the phase `open`. Only what the register itself vouches for is here.
    mutating func collectable(at now: Timestamp) -> CollectableWindows {
        obstacles = []
        guard let present = Interval(start: now, end: now.adding(milliseconds: 1)) else { return CollectableWindows() }
        var found = CollectableWindows()
        var read: [OpenWindow: OpenWindow] = [:]
        for window in keeper.register.openWindows(in: present) {
            guard keeper.register.window(window.authorisation)?.phase == .open else { continue }
            do throws(WindowObstacle) {
                let readable = try readable(window)
                read[window] = readable
                found.memories[window.authorisation] = try memoryToBeginWith(of: window.authorisation)
                found.windows[window.authorisation] = readable
            } catch {
                obstacles.append(error)
            }
        }
        readings = read
        return found
    }

    private func readable(_ window: OpenWindow) throws(WindowObstacle) -> OpenWindow {
        guard keeper.catalogue(of: window.authorisation) != nil else { throw .noCatalogue }
        guard let readable = readings[window] ?? keeper.readable(window) else { throw .noSetting }
        return readable
    }

    /// Nil for a window that is being collected: it goes on with what it has.
    private func memoryToBeginWith(of id: AuthorisationID) throws(WindowObstacle) -> WindowMemory? {
        let isCollected = windows[id] != nil && pipeline?.memory(of: id) != nil
        if isCollected, !unsealable.contains(id) { return nil }
        guard keeper.canSeal(id) else { throw .noSecret }
        if isCollected { return nil }
        do {
            return try latestMemory(of: id)
        } catch {
            throw .noMemory
        }
    }

    /// What is remembered of a window that is not being collected: it may wait for the next commit.
    func latestMemory(of id: AuthorisationID) throws -> WindowMemory {
        if let waiting = batch.memories.last(where: { $0.authorisation == id }) { return waiting }
        return try keeper.memory(of: id) ?? WindowMemory(of: id)
    }
}
