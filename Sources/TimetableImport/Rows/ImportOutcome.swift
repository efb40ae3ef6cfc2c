import FlowModel

/// What came of reading one file.
package struct ImportOutcome: Sendable {
    package let rows: [TimetableRow]
    /// Every event, record or row of the file that could not be used, or only in part, in the order of the file.
    package let unused: [ImportNote]
    /// What was used and may still surprise.
    package let warnings: [ImportNote]
    /// Why the file was refused whole; then there are no rows.
    package let faults: [ConfigurationFault]
    /// How many events, records or rows of the file were used.
    package let understood: Int
    /// How many there are.
    package let found: Int

    package init(
        rows: [TimetableRow], unused: [ImportNote] = [], warnings: [ImportNote] = [], understood: Int, found: Int
    ) {
        self.rows = rows
        self.unused = unused.sorted()
        self.warnings = warnings.sorted()
        self.understood = understood
        self.found = found
        self.faults = []
    }

    /// A file that is refused whole.
    package init(refused faults: [ConfigurationFault]) {
        self.rows = []
        self.unused = []
        self.warnings = []
        self.understood = 0
        self.found = 0
        self.faults = faults
    }

    package var isRefused: Bool { !faults.isEmpty }
}
