/// One thing in a case folder that is not as it was sealed.
package struct CaseFault: Hashable, Sendable, CustomStringConvertible {
    /// The file's name within its folder.
    package let file: String
    /// The row, counted from 1; 0 when the fault is with the file as a whole.
    package let row: Int
    /// One lower-case sentence without a full stop.
    package let reason: String
    /// Nobody changed anything: the service has still to write it.
    package let isPending: Bool

    package init(file: String, row: Int = 0, reason: String, isPending: Bool = false) {
        self.file = file
        self.row = row
        self.reason = reason
        self.isPending = isPending
    }

    package var description: String {
        row == 0 ? "\(file): \(reason)" : "\(file), row \(row): \(reason)"
    }
}
