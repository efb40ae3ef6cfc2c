/// What commits together.
package struct EvidenceBatch: Sendable {
    package struct Segment: Sendable {
        /// The identifier of the window's authorisation.
        package let authorisation: String
        package let number: Int
        package let line: String

        package init(authorisation: String, number: Int, line: String) {
            self.authorisation = authorisation
            self.number = number
            self.line = line
        }
    }

    package struct AuditLine: Sendable {
        package let sequence: Int
        package let line: String

        package init(sequence: Int, line: String) {
            self.sequence = sequence
            self.line = line
        }
    }

    /// How far a source has been read when the batch commits.
    package struct Position: Sendable {
        package let source: String
        package let lines: Int
        package let bytes: Int

        package init(source: String, lines: Int, bytes: Int) {
            self.source = source
            self.lines = lines
            self.bytes = bytes
        }
    }

    package let segments: [Segment]
    package let documents: [StoredDocument]
    package let auditEntries: [AuditLine]
    package let position: Position?
    /// Of the running service.
    package let progress: CollectionProgress

    package init(
        segments: [Segment] = [], documents: [StoredDocument] = [], auditEntries: [AuditLine],
        position: Position? = nil, progress: CollectionProgress = CollectionProgress()
    ) {
        self.segments = segments
        self.documents = documents
        self.auditEntries = auditEntries
        self.position = position
        self.progress = progress
    }
}
