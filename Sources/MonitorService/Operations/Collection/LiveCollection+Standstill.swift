import FlowModel
import Monitoring

/// Noticing that the service itself did not read: what comes late then says nothing of anybody's clock.
extension LiveCollection {
    /// Something may be read at this moment.
    mutating func attend(at moment: ServiceMoment) {
        defer { attended = moment }
        guard let last = attended, let standstill = Standstill(since: last, until: moment) else { return }
        for index in sources.indices where sources[index].isListener && sources[index].openedAt <= last.wall {
            sources[index].standstill = standstill
            noteGap(of: sources[index].declaration, standstill, at: moment)
        }
    }

    private mutating func noteGap(of declaration: SourceDeclaration, _ standstill: Standstill, at moment: ServiceMoment)
    {
        let length = standstill.span.milliseconds
        guard length >= Standstill.patience else { return }
        lose(SourceLoss(.notRead, count: 0, times: [standstill.span]), of: declaration)
        tell(.notRead, of: declaration, at: moment) { .stoodStill($0, milliseconds: length) }
    }
}
