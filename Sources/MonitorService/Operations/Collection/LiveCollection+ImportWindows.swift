import FlowModel
import Monitoring

/// Which windows an export may be taken for.
extension LiveCollection {
    /// The windows that lines may still be taken for, up to now: what has not taken place is nobody's to take.
    func importWindows(at now: Timestamp) throws(ImportRefusal) -> [OpenWindow] {
        let first = now.adding(milliseconds: -WindowFacts.grace)
        guard let span = Interval(start: first, end: now.adding(milliseconds: 1)) else { throw .noWindow }
        let present = now.adding(milliseconds: ClockWatch.tolerance)
        let windows = keeper.register.openWindows(in: span, before: present).filter { window in
            switch keeper.register.window(window.authorisation)?.phase {
            case .open?, .expired?, .cancelled?: keeper.catalogue(of: window.authorisation) != nil
            default: false
            }
        }.compactMap(keeper.readable)
        guard !windows.isEmpty else { throw .noWindow }
        return windows
    }

    /// Windows of which nothing can be remembered or sealed at this moment are left out, with what keeps one of each person.
    func usable(_ windows: [OpenWindow]) -> (windows: [OpenWindow], leftOut: [StaffNumber: any Error]) {
        var leftOut: [StaffNumber: any Error] = [:]
        let usable = windows.filter { window in
            do {
                _ = try importMemory(of: window.authorisation)
                return true
            } catch {
                leftOut[window.subject] = error
                return false
            }
        }
        return (usable, leftOut)
    }

    func importMemory(of id: AuthorisationID) throws -> WindowMemory {
        guard keeper.canSeal(id) else { throw RegisterFault.noSecret(id.text) }
        return try pipeline?.memory(of: id) ?? latestMemory(of: id)
    }

    func trialPipeline(_ windows: [OpenWindow], at now: Timestamp) throws -> MonitoringPipeline {
        var trial = try newPipeline(windows, windows.map { try importMemory(of: $0.authorisation) })
        // Whatever waits, of a source that is followed, waits for that source and not for an export. Where none is followed an export
        // is read as a recorded log is.
        if !sources.isEmpty { trial.wait(for: []) }
        trial.arrive(at: now)
        return trial
    }
}
