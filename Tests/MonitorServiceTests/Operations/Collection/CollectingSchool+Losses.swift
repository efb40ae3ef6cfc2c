import FlowModel
import MonitorService
import Monitoring
import Reporting
import ServiceInterface
import TestSupport
import Testing

/// What was lost, as the people of a case and whoever runs the server see it.
extension CollectingSchool {
    /// Ends the window, and gives what was counted of its only source.
    func counted() throws -> CaseCoverage.Source {
        try cancel(CollectedPerson.archer.id)
        return try #require(try coverage(of: .archer)?.sources.first)
    }

    /// The service runs, and nothing comes.
    func pass(seconds: Int64) { for _ in 0..<(seconds / 5) { tick(after: 5_000) } }

    /// Of the only source.
    var health: SourceHealth { collection.health(at: now).sources[0] }

    /// How often the log has said this.
    func times(_ kind: ServiceEvent.Kind) -> Int { said.all.filter { $0 == kind }.count }
}

extension CaseCoverage.Source {
    func isLost(_ reason: LossReason, at instant: Timestamp) -> Bool { lost[reason]?.contains(instant) ?? false }
}
