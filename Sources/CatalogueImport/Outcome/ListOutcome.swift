import FlowModel
import Monitoring

/// What came of a list.
package struct ListOutcome: Sendable {
    /// The catalogue file; empty when the list was refused.
    package let text: [UInt8]
    /// How many rules it holds.
    package let rules: Int
    /// Lines of the list that say something.
    package let entries: Int
    /// Everything that was left out, collapsed or changed, in the order of the list.
    package let remarks: [ListRemark]
    /// Why nothing can be written.
    package let faults: [ConfigurationFault]

    init(text: [UInt8], rules: Int, entries: Int, remarks: [ListRemark], faults: [ConfigurationFault]) {
        self.text = faults.isEmpty ? text : []
        self.rules = faults.isEmpty ? rules : 0
        self.entries = entries
        self.remarks = remarks
        self.faults = faults
    }

    package func count(_ fate: ListReason.Fate) -> Int { remarks.count { $0.reason.fate == fate } }
}
