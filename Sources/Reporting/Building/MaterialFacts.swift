import Custody
import FlowModel

/// What one source delivered while the window was open.
package struct SourceFacts: Hashable, Sendable {
    package let name: String
    /// The declared log format, such as `squid-native`.
    package let form: String
    /// The stamps of the first and the last readable line; nil when there was none.
    package let span: Interval?
    package let linesRead: Int
    /// Lines of the subject that became evidence.
    package let linesKept: Int
    /// Lines that could not be used, by the name of the reason.
    package let refused: [String: Int]
    /// What is known about the source's clock, as one plain sentence.
    package let clock: String

    package init(
        name: String, form: String, span: Interval?, linesRead: Int, linesKept: Int, refused: [String: Int],
        clock: String
    ) {
        self.name = name
        self.form = form
        self.span = span
        self.linesRead = linesRead
        self.linesKept = linesKept
        self.refused = refused
        self.clock = clock
    }
}

/// A time for which a source delivered nothing although it should have.
package struct GapFacts: Hashable, Sendable {
    package let interval: Interval
    package let source: String
    package let reason: String

    package init(interval: Interval, source: String, reason: String) {
        self.interval = interval
        self.source = source
        self.reason = reason
    }
}

/// Something that happened to the authorisation, as the audit chain has it.
package struct HistoryFacts: Hashable, Sendable {
    package let at: Timestamp
    package let event: String
    package let detail: String
    /// The document that it rests on; nil where time or the program did it.
    package let document: ContentDigest?

    package init(at: Timestamp, event: String, detail: String, document: ContentDigest? = nil) {
        self.at = at
        self.event = event
        self.detail = detail
        self.document = document
    }
}

/// A time in which collection was off, as the audit chain has it.
package struct SuspensionFacts: Hashable, Sendable {
    package let from: Timestamp
    /// Nil while it lasts.
    package let until: Timestamp?
    package let reason: String
    /// Nil where time or the program suspended the window.
    package let document: ContentDigest?
    package let endReason: String?
    package let endDocument: ContentDigest?

    package init(
        from: Timestamp, until: Timestamp?, reason: String, document: ContentDigest? = nil, endReason: String? = nil,
        endDocument: ContentDigest? = nil
    ) {
        self.from = from
        self.until = until
        self.reason = reason
        self.document = document
        self.endReason = endReason
        self.endDocument = endDocument
    }
}

/// The audit chain and the sealed segments, when the evidence was opened for the report.
package struct ChainFacts: Hashable, Sendable {
    package let entries: Int
    package let head: ContentDigest
    package let checkpoint: CheckpointFacts?
    package let segments: [SegmentFacts]

    package init(entries: Int, head: ContentDigest, checkpoint: CheckpointFacts?, segments: [SegmentFacts]) {
        self.entries = entries
        self.head = head
        self.checkpoint = checkpoint
        self.segments = segments
    }
}

/// A checkpoint whose signature was verified.
package struct CheckpointFacts: Hashable, Sendable {
    package let at: Timestamp
    package let entries: Int
    package let head: ContentDigest
    package let signer: String

    package init(at: Timestamp, entries: Int, head: ContentDigest, signer: String) {
        self.at = at
        self.entries = entries
        self.head = head
        self.signer = signer
    }
}

/// One sealed segment of the evidence.
package struct SegmentFacts: Hashable, Sendable {
    package let number: Int
    package let records: Int
    package let digest: ContentDigest

    package init(number: Int, records: Int, digest: ContentDigest) {
        self.number = number
        self.records = records
        self.digest = digest
    }
}
