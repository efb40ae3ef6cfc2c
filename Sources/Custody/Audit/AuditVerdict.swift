/// What a check of an audit chain found.
package struct AuditVerdict: Hashable, Sendable {
    /// In the order of the file; checkpoints after rows.
    package let faults: [AuditFault]
    /// The entries of all readable rows.
    package let entries: [AuditEntry]
    /// From the first entry; nil when there is none that begins a chain.
    package let school: String?
    package let isRehearsal: Bool?
    /// The greatest number of entries that a valid checkpoint vouches for. The entries after it hold together, but whoever
    /// controls the server could have rewritten or cut them off.
    package let vouched: Int

    package var isIntact: Bool { faults.isEmpty }
}

/// One thing that is wrong with a chain.
package struct AuditFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The row, counted from 1. For a checkpoint or an anchor, the row that it names; 0 when it cannot be read.
    package let row: Int
    package let kind: Kind

    package var description: String { "row \(row): \(kind)" }

    /// What is wrong; the raw value is the code that documents and `--json` output use.
    package enum Kind: String, Hashable, Sendable, CaseIterable, CustomStringConvertible {
        case empty = "empty-chain"
        case unreadable = "unreadable-row"
        case outOfOrder = "out-of-order"
        case wrongPrevious = "wrong-previous"
        case wrongDigest = "wrong-digest"
        case timeWentBack = "time-went-back"
        case beginningMissing = "beginning-missing"
        case secondBeginning = "second-beginning"
        case checkpointUnreadable = "checkpoint-unreadable"
        case checkpointSignature = "checkpoint-signature"
        case checkpointOfOtherChain = "checkpoint-of-other-chain"
        case checkpointTooEarly = "checkpoint-too-early"
        case lostTail = "lost-tail"
        case headDiffers = "head-differs"
        case anchorOfOtherChain = "anchor-of-other-chain"
        case anchorTooEarly = "anchor-too-early"

        package var description: String {
            switch self {
            case .empty: "the chain has no entry"
            case .unreadable: "the row is not an entry as it was written: bytes were changed, added or removed"
            case .outOfOrder: "the row has another number than its place: rows were removed, added or exchanged"
            case .wrongPrevious: "the row does not follow the one before it: one of the two was changed"
            case .wrongDigest: "the row was changed after it was written"
            case .timeWentBack: "the row is earlier than the one before it"
            case .beginningMissing: "the chain does not begin with its opening entry"
            case .secondBeginning: "a second opening entry: two chains were joined, or a rehearsal hides in a real one"
            case .checkpointUnreadable: "a checkpoint is not in the form that was signed"
            case .checkpointSignature: "a checkpoint's signature is refused"
            case .checkpointOfOtherChain: "a checkpoint belongs to another school, or to a rehearsal"
            case .checkpointTooEarly: "a checkpoint is earlier than the entry that it vouches for"
            case .lostTail: "the chain is shorter than a checkpoint or an anchor says: its end was cut off"
            case .headDiffers: "the entry is another than a checkpoint or an anchor says: the chain was rewritten"
            case .anchorOfOtherChain: "an anchor belongs to another school, or to a rehearsal"
            case .anchorTooEarly: "an anchor is earlier than the entry that it names"
            }
        }
    }
}
