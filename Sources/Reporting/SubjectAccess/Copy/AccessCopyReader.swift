import Custody

/// Reads a copy from its files and checks it against its own root. No signature is looked at.
struct AccessCopyReader {
    private let files: [AccessFile: [UInt8]]
    private(set) var faults: [CaseFault] = []

    init(_ files: [AccessFile: [UInt8]]) {
        self.files = files
    }

    /// Nil when `faults` says why.
    mutating func read() -> AccessCopy? {
        for file in [AccessFile.manifest, .commitments, .disclosures] where files[file] == nil {
            refuse(file, "the file is missing")
        }
        guard faults.isEmpty else { return nil }
        guard let manifest = AccessManifest(parsing: files[.manifest] ?? []) else {
            refuse(.manifest, "is not a manifest as it was signed", row: 1)
            return nil
        }
        guard let commitments = commitments(manifest) else { return nil }
        let disclosures = rows(.disclosures, Disclosure.init(parsing:))
        let removals = rows(.removals, AccessRemoval.init(parsing:))
        for fault in commitments.faults(of: disclosures) {
            let row = disclosures.lastIndex { $0.path == fault.path }.map { $0 + 1 }
            refuse(.disclosures, "\(fault)", row: row ?? 0)
        }
        if faults.isEmpty { checkRemovals(commitments, disclosures, removals) }
        guard faults.isEmpty else { return nil }
        return AccessCopy(
            manifest: manifest, commitments: commitments, disclosures: disclosures, removals: removals)
    }

    private mutating func commitments(_ manifest: AccessManifest) -> CommitmentList? {
        do {
            let list = try CommitmentList.parse(files[.commitments] ?? [])
            if list.root == manifest.root, list.commitments.count == manifest.fields { return list }
            refuse(.commitments, "is not the list that was signed: a line was changed, added, removed or moved")
        } catch {
            refuse(.commitments, "the line is not a commitment: it was changed", row: error.line)
        }
        return nil
    }

    private mutating func rows<Row>(_ file: AccessFile, _ parse: ([UInt8]) -> Row?) -> [Row] {
        guard let bytes = files[file] else { return [] }
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.popLast()?.isEmpty == false { refuse(file, "the last row was cut", row: lines.count + 1) }
        var rows: [Row] = []
        for (index, line) in lines.enumerated() {
            guard let row = parse(Array(line)) else {
                refuse(file, "the row is not as it was written", row: index + 1)
                continue
            }
            rows.append(row)
        }
        return rows
    }

    /// Every field is disclosed, or named with a reason; never both, and never silently absent.
    private mutating func checkRemovals(
        _ list: CommitmentList, _ disclosures: [Disclosure], _ removals: [AccessRemoval]
    ) {
        let disclosed = Set(disclosures.map(\.path))
        let absent = list.commitments.map(\.path).filter { !disclosed.contains($0) }
        let named = removals.map(\.path)
        guard named != absent else { return }
        for path in absent where !named.contains(path) {
            refuse(.removals, "\(path): is left out and no reason is given")
        }
        for (index, path) in named.enumerated() where !absent.contains(path) {
            refuse(.removals, "\(path): is not a field that is left out", row: index + 1)
        }
        if faults.isEmpty { refuse(.removals, "the rows are not in order, or one stands there twice") }
    }

    private mutating func refuse(_ file: AccessFile, _ reason: String, row: Int = 0) {
        faults.append(CaseFault(file: file.rawValue, row: row, reason: reason))
    }
}
