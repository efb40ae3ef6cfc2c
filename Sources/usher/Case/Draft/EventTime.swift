import FlowModel
import Foundation
import Monitoring
import Voice

/// When a document is signed. A real case goes by this computer's clock. A rehearsal has the clock of its recording: the
/// time that it is told, or else the latest time in the case, so that it always gives the same documents.
enum EventTime {
    static func of(_ standing: CaseStanding, given: Timestamp?) throws(Failure) -> Timestamp {
        guard given == nil || standing.isRehearsal else {
            throw Failure(
                .usage, "--signed-at is for rehearsals: a real document is signed now", hint: "leave it out")
        }
        let time = given ?? now(in: standing)
        guard time >= standing.latestSignature else {
            throw Failure(
                .usage, "the case has a document of \(RFC3339.text(standing.latestSignature)), which would be later",
                hint: "set the clock of this computer; in a rehearsal give a later --signed-at")
        }
        return time
    }

    /// Whole seconds.
    static func now(in standing: CaseStanding) -> Timestamp {
        if standing.isRehearsal { return standing.latestTime }
        return Timestamp(milliseconds: Int64(Date().timeIntervalSince1970) * 1_000)
    }
}
