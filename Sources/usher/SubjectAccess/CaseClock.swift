import Custody
import FlowModel
import Foundation
import Monitoring
import Reporting

/// The time by which something is signed. A real case goes by this computer's clock. A rehearsal has the clock of its
/// recording: the latest time in the case, so that it always gives the same.
struct CaseClock {
    /// Nil for a real case.
    private let recorded: Timestamp?

    init(_ verdict: CaseVerdict) {
        let signed = verdict.trail?.entries.map(\.document.signedAt) ?? []
        let entered = verdict.chain.entries.last.map { Timestamp(milliseconds: $0.time) }
        recorded = verdict.chain.isRehearsal ?? false ? (signed + [entered].compactMap(\.self)).max() : nil
    }

    init(_ extent: RegisterExtent) {
        recorded = extent.isRehearsal ? extent.to : nil
    }

    /// Whole seconds.
    var now: Timestamp {
        recorded ?? Timestamp(milliseconds: Int64(Date().timeIntervalSince1970) * 1_000)
    }

    /// Whether a date is still to come at the school. In a rehearsal nothing is: it tells a story of its own.
    func isToCome(_ date: CivilDate) -> Bool { recorded == nil && date > CivilTime.local(now).date }

    /// Whether a date is over at the school; never in a rehearsal.
    func isOver(_ date: CivilDate) -> Bool { recorded == nil && date < CivilTime.local(now).date }
}
