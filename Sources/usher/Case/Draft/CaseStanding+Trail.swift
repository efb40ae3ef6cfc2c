import Custody
import Monitoring
import Reporting

/// What the documents of a window leave in force.
extension CaseStanding {
    /// The holds that no release has ended, each with the name of its document.
    var holds: [(name: String, digest: ContentDigest)] {
        var open: [(name: String, digest: ContentDigest)] = []
        for (index, entry) in trail.entries.enumerated() {
            switch entry.document.act {
            case .hold: open.append((name(of: index), entry.digest))
            case .release(let hold): open.removeAll { $0.digest == hold }
            default: break
            }
        }
        return open
    }

    /// The name of the document in place `index` of the trail.
    func name(of index: Int) -> String {
        let documents = folder?.contents.documents ?? []
        guard documents.indices.contains(index) else {
            return CaseDocument.name(index + 1, trail.entries[index].document.kind)
        }
        return documents[index].name
    }

    /// What the closing document signed; nil while there is none.
    var closing: EvidenceRoot? {
        trail.entries.reversed().lazy.compactMap { entry in
            if case .closing(let root) = entry.document.act { root } else { nil }
        }.first
    }
}
