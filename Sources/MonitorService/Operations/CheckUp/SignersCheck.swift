import Custody
import FlowModel
import Monitoring

/// Whether there is somebody for every signature that is needed, also next month. Lines are named, and nobody.
package enum SignersCheck {
    /// Enough for somebody to make a key, and for the line to reach the server.
    private static let notice: Int64 = 30 * 86_400_000

    /// Without one of these a window cannot be opened, or not be gone on with.
    private static let needed: [(roles: Set<SignerRole>, title: String)] = [
        ([.principal], "the Principal"), ([.chair, .viceChair], "the Chair or the vice-chair"),
        ([.dpo], "the data-protection officer"),
    ]

    package static func remarks(_ signers: Signers, path: String, now: Timestamp) -> [CheckUpRemark] {
        let missing = needed.compactMap { Self.missing($0.roles, $0.title, signers, path, now) }
        let ending = signers.entries.compactMap { Self.ending($0, signers, path, now) }
        let found = missing + ending
        return found.isEmpty ? [.good(.signers, "\(signers.entries.count) keys in \(path)")] : found
    }

    private static func missing(
        _ roles: Set<SignerRole>, _ title: String, _ signers: Signers, _ path: String, _ now: Timestamp
    ) -> CheckUpRemark? {
        let isThere = signers.entries.contains {
            !$0.roles.isDisjoint(with: roles) && $0.isValid(at: now.milliseconds)
        }
        guard !isThere else { return nil }
        return .mend(
            .signers, "\(path) has no valid key of \(title)",
            "`usher key new` makes one, on that person's own computer, and prints the line")
    }

    /// Nil also where the same person has another key that goes on.
    private static func ending(
        _ entry: SignerEntry, _ signers: Signers, _ path: String, _ now: Timestamp
    ) -> CheckUpRemark? {
        let soon = now.adding(milliseconds: notice).milliseconds
        guard entry.isValid(at: now.milliseconds), let end = entry.validBefore, !entry.isValid(at: soon) else {
            return nil
        }
        let goesOn = signers.entries.contains { $0.principal == entry.principal && $0.isValid(at: soon) }
        guard !goesOn else { return nil }
        let date = CivilTime.local(Timestamp(milliseconds: end * 1_000)).date
        return .mend(
            .signers, "the key in line \(entry.line) of \(path) ends on \(date)",
            "let this person make another with `usher key new`, and add its line")
    }
}
