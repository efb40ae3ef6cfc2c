import Custody
import FlowModel

/// What the school's configuration says at this moment, as far as the register asks.
package struct RegisterSetting: Sendable {
    package var signers: Signers
    package var schoolDays: SchoolDays
    package var directory: IdentityDirectory
    /// The longest that the governors let evidence be kept after the outcome, in days. An outcome that is not listed lets
    /// it go as soon as the data-protection officer confirms.
    package var evidenceDays: [CaseOutcome: Int]

    package init(
        signers: Signers, schoolDays: SchoolDays, directory: IdentityDirectory, evidenceDays: [CaseOutcome: Int]
    ) {
        self.signers = signers
        self.schoolDays = schoolDays
        self.directory = directory
        self.evidenceDays = evidenceDays
    }
}
