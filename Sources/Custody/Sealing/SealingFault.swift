/// Why evidence cannot be sealed or opened. The raw value is the code that documents and `--json` output use.
package enum SealingFault: String, Error, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    case tooFewRecipients = "too-few-recipients"
    case tooManyRecipients = "too-many-recipients"
    case repeatedRecipient = "repeated-recipient"
    case unusableRecipient = "unusable-recipient"
    case badContentKey = "bad-content-key"
    case badHeader = "bad-header"
    case noRecords = "no-records"
    case tooManyRecords = "too-many-records"
    case badRecord = "bad-record"
    case unreadable = "unreadable-segment"
    case notARecipient = "not-a-recipient"
    case cannotOpen = "cannot-open"

    package var description: String {
        switch self {
        case .tooFewRecipients: "evidence needs at least two recipients, so that one lost key does not lose it"
        case .tooManyRecipients: "evidence is sealed to at most four recipients"
        case .repeatedRecipient: "the same recipient is named twice"
        case .unusableRecipient: "a recipient's sealing key cannot be used"
        case .badContentKey: "the content key does not have 32 bytes"
        case .badHeader: "a name or number in the segment's header is out of range"
        case .noRecords: "there is nothing to seal"
        case .tooManyRecords: "a segment cannot hold so many records"
        case .badRecord: "a record is empty or holds a line feed"
        case .unreadable: "this is not a sealed segment as it was written: bytes were changed, added or removed"
        case .notARecipient: "the segment was not sealed to this key"
        case .cannotOpen: "the segment does not open: it was altered or moved, or the window's secret is another"
        }
    }
}
