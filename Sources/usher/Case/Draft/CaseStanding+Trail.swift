import Custody
import Monitoring
import Reporting

/// What the documents of a window leave in force.
extension CaseStanding {
    /// The holds that no release has ended, each with the name of its document.
    var holds: [(name: String, digest: ContentDigest)] {
        let inForce = window.state.holds
        return trail.entries.enumerated().filter { inForce.contains($0.element.digest) }
            .map { (name(of: $0.offset), $0.element.digest) }
    }

    /// The name of the document in place `index` of the trail.
    func name(of index: Int) -> String {
        let documents = folder?.contents.documents ?? []
        guard documents.indices.contains(index) else {
            return CaseDocument.name(index + 1, trail.entries[index].document.kind)
        }
        return documents[index].name
    }
}
