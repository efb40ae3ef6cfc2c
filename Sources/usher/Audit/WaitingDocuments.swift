import Custody
import Foundation
import Monitoring
import Reporting
import Voice

/// Documents in a case folder that its chain has not taken, such as the note of a reading on the reader's own computer. A list that
/// is made from the chain alone does not have them.
struct WaitingDocuments {
    /// How many there are of each kind.
    let kinds: [String: Int]

    /// - Parameter path: of a case folder; anything else has none.
    init(in path: String, beside chain: AuditVerdict) throws(Failure) {
        let acceptances: [AuditKind] = [.authorisationAccepted, .documentAccepted]
        let taken = Set(
            chain.entries.filter { acceptances.contains($0.kind) }.compactMap { $0.facts["digest"]?.string })
        let waiting = try CaseFolder.documents(of: path).filter {
            !taken.contains(ContentDigest(of: $0.event.bytes).hex)
        }
        kinds = Dictionary(waiting.map { (Self.kind($0.name), 1) }, uniquingKeysWith: +)
    }

    /// Nil where the chain has all of them.
    var account: String? {
        guard !kinds.isEmpty else { return nil }
        let counts = kinds.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        return "documents of the case that are not in the chain, and so not listed: \(counts); hand them in"
    }

    /// What stands behind the number of `0003-reading.json`, where that is a kind: a note repeats no name that somebody gave a file.
    private static func kind(_ name: String) -> String {
        EventKind.allCases.first { name.hasSuffix("-\($0.rawValue).json") }?.rawValue ?? "unknown"
    }
}
