import Custody
import FlowModel

/// What the school's configuration says at this moment, as far as the register asks.
package struct RegisterSetting: Sendable {
    package var signers: Signers
    package var schoolDays: SchoolDays
    package var directory: IdentityDirectory
    /// The longest that the governors let evidence be kept. An outcome without a limit lets it go as soon as the
    /// data-protection officer confirms.
    package var retention: RetentionLimits

    package init(
        signers: Signers, schoolDays: SchoolDays, directory: IdentityDirectory, retention: RetentionLimits = .standard
    ) {
        self.signers = signers
        self.schoolDays = schoolDays
        self.directory = directory
        self.retention = retention
    }
}
