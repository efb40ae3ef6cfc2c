import Custody

/// The names of the files in an export's folder (docs/formats/subject-access.md).
package enum AccessFile: String, Hashable, Sendable, CaseIterable {
    /// The same in every copy.
    case manifest = "manifest.json"
    case signature = "manifest.json.sig"
    case commitments = "commitments.txt"
    /// One disclosed field a row.
    case disclosures = "disclosures.jsonl"
    /// One field that was left out a row; absent where nothing was.
    case removals = "removed.jsonl"
    // Renderings of the disclosed fields.
    case page = "export.html"
    case table = "events.csv"
    case events = "events.json"

    var isRendering: Bool { [.page, .table, .events].contains(self) }
}

extension AccessCopy {
    /// Every file of the copy but the signature.
    package var files: [ReportFile] {
        let removed = removals.isEmpty ? [] : [(AccessFile.removals, removals.flatMap(\.row))]
        let parts: [(AccessFile, [UInt8])] =
            [
                (.manifest, manifest.bytes), (.commitments, commitments.bytes),
                (.disclosures, disclosures.flatMap(\.row)),
            ]
            + removed + renderings
        return parts.map { ReportFile(name: $0.0.rawValue, bytes: $0.1) }
    }

    /// Made of the disclosed fields alone, so that anybody can make them again and compare.
    var renderings: [(AccessFile, [UInt8])] {
        let view = AccessView(self)
        return [
            (.page, AccessPage.render(view)), (.table, AccessTable.render(view)), (.events, AccessEvents.render(view)),
        ]
    }
}
