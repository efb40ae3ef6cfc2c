import Custody
import FlowModel
import Monitoring

/// A copy as a reader meets it: every field in its place, with what it says or why it is left out.
struct AccessView {
    struct Entry {
        let path: String
        /// Nil where the field is left out.
        let value: JSONValue?
        /// Why it is left out; empty where it is not.
        let reason: String
    }

    let manifest: AccessManifest
    let entries: [Entry]
    let removals: [AccessRemoval]

    init(_ copy: AccessCopy) {
        manifest = copy.manifest
        removals = copy.removals
        let values = Dictionary(copy.disclosures.map { ($0.path, $0.value) }) { first, _ in first }
        let reasons = Dictionary(copy.removals.map { ($0.path, $0.reason) }) { first, _ in first }
        entries = copy.commitments.commitments.map {
            Entry(path: $0.path, value: values[$0.path], reason: reasons[$0.path] ?? "")
        }
    }

    /// The fields of one part of the export.
    func part(_ name: String) -> [Entry] { entries.filter { $0.path.hasPrefix(name + ".") } }

    /// What a single field says, for a person.
    func text(_ path: String) -> String {
        entries.first { $0.path == path }.map { AccessWords.text(of: $0) } ?? ""
    }

    /// The disclosed events in order.
    var events: [EvidenceFlow] {
        part("events").compactMap { $0.value.flatMap { try? EvidenceFlow.parse($0) } }
    }

    /// How many events this copy leaves out.
    var eventsLeftOut: Int { part("events").count { $0.value == nil } }
}
