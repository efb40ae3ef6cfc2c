/// Checks a whole chain against itself and against signed checkpoints. Needs no secret, so anyone can do it.
package struct AuditVerifier {
    private var faults: [AuditFault] = []
    private var entries: [AuditEntry] = []
    /// Of the row before; nil after one that could not be read, when nothing can be said of the next.
    private var previous: ContentDigest? = HashChain.beforeFirst
    private var time = Int64.min
    private var vouched = 0
    private var rows = 0
    /// The entry of each readable row by its number, for checkpoints.
    private var entryOfRow: [Int: AuditEntry] = [:]

    private init() {}

    /// `lines` is the whole file: rows that each end with a line feed. Every checkpoint is checked at its own time.
    package static func verify(
        lines: [UInt8], checkpoints: [SignedDocument] = [], signers: Signers
    ) -> AuditVerdict {
        var verifier = AuditVerifier()
        var rows = lines.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        // What stands after the last line feed is either nothing or a row that was cut.
        let tail = rows.removeLast()
        for row in rows { verifier.check(Array(row)) }
        if !tail.isEmpty { verifier.refuseRow() }
        if verifier.rows == 0 { verifier.refuse(.empty, row: 1) }
        for checkpoint in checkpoints { verifier.check(checkpoint, signers) }
        return verifier.verdict
    }

    private var verdict: AuditVerdict {
        let first = entryOfRow[1].flatMap { $0.kind.beginsChain ? $0 : nil }
        return AuditVerdict(
            faults: faults, entries: entries, school: first?.facts["school"]?.string,
            isRehearsal: first.map { $0.kind == .rehearsalBegins }, vouched: vouched)
    }

    private mutating func refuse(_ kind: AuditFault.Kind, row: Int) {
        faults.append(AuditFault(row: row, kind: kind))
    }

    private mutating func refuseRow() {
        rows += 1
        refuse(.unreadable, row: rows)
        previous = nil
    }

    private mutating func check(_ bytes: [UInt8]) {
        guard let row = AuditRow(bytes) else { return refuseRow() }
        rows += 1
        let entry = row.entry
        if entry.sequence != rows { refuse(.outOfOrder, row: rows) }
        if let previous, entry.previous != previous { refuse(.wrongPrevious, row: rows) }
        if entry.digest != row.claimed { refuse(.wrongDigest, row: rows) }
        if entry.time < time { refuse(.timeWentBack, row: rows) }
        if rows == 1, !entry.kind.beginsChain || entry.facts["school"]?.string == nil {
            refuse(.beginningMissing, row: rows)
        }
        if rows > 1, entry.kind.beginsChain { refuse(.secondBeginning, row: rows) }
        previous = row.claimed
        time = max(time, entry.time)
        entries.append(entry)
        entryOfRow[rows] = entry
    }

    private mutating func check(_ document: SignedDocument, _ signers: Signers) {
        guard let checkpoint = Checkpoint(bytes: document.bytes) else { return refuse(.checkpointUnreadable, row: 0) }
        let row = checkpoint.entries
        do {
            _ = try document.verified(by: signers, namespace: .checkpoint, at: checkpoint.time)
        } catch {
            return refuse(.checkpointSignature, row: row)
        }
        guard verdict.school == checkpoint.school, verdict.isRehearsal == checkpoint.isRehearsal else {
            return refuse(.checkpointOfOtherChain, row: row)
        }
        guard row <= rows else { return refuse(.lostTail, row: row) }
        // A row that cannot be read has its fault already.
        guard let entry = entryOfRow[row] else { return }
        guard entry.digest == checkpoint.head else { return refuse(.headDiffers, row: row) }
        guard entry.time <= checkpoint.time else { return refuse(.checkpointTooEarly, row: row) }
        vouched = max(vouched, row)
    }
}
