extension Anchor {
    /// A page of A4 with its picture is some forty thousand characters.
    private static let longestText = 256 << 10

    /// Reads a copy that was typed or saved: the line or the block of rows, with any blanks, line breaks and capitals.
    package init(typed text: String) throws(AnchorFault) {
        guard text.utf8.count <= Anchor.longestText else {
            throw AnchorFault(line: 1, column: 1, problem: .notAnAnchor)
        }
        self = try AnchorReader.read(text)
    }
}

extension AuditVerdict {
    /// What speaks against the chain, when this anchor was kept out of its reach; nil when the two agree. A row that cannot
    /// be read has its own fault already.
    package func fault(against anchor: Anchor) -> AuditFault? {
        let row = anchor.entries
        guard let school, anchor.isOf(school: school), isRehearsal == anchor.isRehearsal else {
            return AuditFault(row: row, kind: .anchorOfOtherChain)
        }
        guard let entry = entries.last(where: { $0.sequence == row }) else {
            let isBeyondEnd = row > (entries.map(\.sequence).max() ?? 0)
            return isBeyondEnd || isIntact ? AuditFault(row: row, kind: .lostTail) : nil
        }
        guard entry.digest == anchor.head else { return AuditFault(row: row, kind: .headDiffers) }
        return entry.time <= anchor.time ? nil : AuditFault(row: row, kind: .anchorTooEarly)
    }
}
