import Custody
import Foundation
import MonitorService
import Monitoring
import ServiceInterface
import TestSupport

/// Exports that are handed in, and a renewal of the window that they are of.
extension CollectingSchool {
    func handIn(_ lines: String) throws -> ImportAnswer {
        try collection.importLines(Array(lines.utf8), from: "filter", at: moment)
    }

    /// Signed at this moment.
    func renewArcher(opening: String) throws -> AuthorisationID {
        let old = try LiveSchool.authorisation()
        let id = try AuthorisationFixture.required(AuthorisationID("ua-bbbbbbbbbbbbbbbbbbbbbbbbba"), "an identifier")
        let review = try AuthorisationFixture.required(CivilDate("2026-05-06"), "a date")
        let renewal = try LiveSchool.authorisation { document in
            document.lineage = AuthorisationLineage(
                kind: .renewal,
                predecessor: Predecessor(
                    id: document.id, digest: ContentDigest(of: old.bytes),
                    reason: "Something was seen on the first day; more days are needed to know."), ordinal: 2)
            document.id = id
            document.opensAt = try AuthorisationFixture.instant(opening)
            document.signedAt = now
            document.reviewDates = [review]
            document.grounds = document.grounds.map {
                Ground(date: $0.date, source: $0.source, fact: "It was seen anew: " + $0.fact)
            }
        }
        let verdict = try collection.submit(renewal, at: moment)
        guard case .taken = verdict else { throw LiveSchool.Unsound(what: "\(verdict.codes)") }
        return id
    }

    func cancel(_ id: AuthorisationID) throws {
        let verdict = try say(.cancellation(.enoughEvidence), of: id)
        guard case .taken = verdict else { throw LiveSchool.Unsound(what: "\(verdict.codes)") }
    }
}
