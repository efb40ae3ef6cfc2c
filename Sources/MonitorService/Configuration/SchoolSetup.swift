import Custody
import FlowDecoding
import FlowModel
import Monitoring

/// Everything that the configuration names, read and held against each other: what the service runs on.
package struct SchoolSetup: Sendable {
    package let configuration: UsherConfiguration
    /// Of the bytes of the configuration's own file.
    package let configurationDigest: ContentDigest
    package let lessonTime: LessonTime
    package let directory: IdentityDirectory
    /// Of the bytes of the staff list.
    package let directoryDigest: ContentDigest
    package let signers: Signers
    /// The bytes of `allowed_signers`, which a case keeps.
    package let signersText: [UInt8]
    /// Empty when the configuration names no list.
    package let sealingKeys: [SealingKeyHolder]
    package let catalogue: ServiceCatalogue
    package let formats: [String: any LogFormat]
    /// The digest of the files of calendar and timetable, which reports cite.
    package let timetableVersion: String
    /// What the governors adopted, or the standard.
    package let retentionLimits: RetentionLimits

    package var catalogueDigest: ContentDigest { catalogue.digest }

    /// What the limits of an authorisation are counted in.
    var schoolDays: SchoolDays {
        guard let calendar = lessonTime.calendar else {
            let never = CivilDate(clampingDayNumber: 0)
            return SchoolDays(known: never...never, dates: [])
        }
        return SchoolDays(calendar)
    }
}

/// What came of reading a configuration.
package struct SetupOutcome: Sendable {
    /// Nil when there is any fault: a configuration is accepted whole or not at all.
    package let setup: SchoolSetup?
    /// Every fault of every file.
    package let faults: [ConfigurationFault]
    /// What is not wrong but will leave something out, such as lessons that cannot be assessed.
    package let notices: [ConfigurationFault]
}
