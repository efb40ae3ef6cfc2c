import Custody
import Monitoring

extension SchoolSetup {
    /// What a form on another computer needs to know.
    package var schoolFile: SchoolFile {
        SchoolFile(
            schoolID: configuration.school.id, schoolName: configuration.school.name, sites: configuration.school.sites,
            staff: directory.employees, signers: signers.entries.map(SchoolSigner.init), sealingKeys: sealingKeys,
            catalogueDigest: catalogueDigest, services: catalogue.services.map(ListedService.init),
            threshold: configuration.excessThreshold, schoolDays: schoolDays, panel: configuration.school.panel,
            retentionLimits: retentionLimits)
    }

    /// The same as it is written.
    package var schoolFileBytes: [UInt8] { schoolFile.bytes }
}
