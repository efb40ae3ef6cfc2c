import Custody
import FlowModel
import Monitoring

/// What was fixed when the window opened, before anything was read: the report rests on this and on the sealed evidence
/// alone, so that nobody can move a lesson or a threshold afterwards (refusal A15).
package struct CaseSetting: Hashable, Sendable {
    static let format = "usher-setting-1"

    /// Made by trying the set-up on recorded files.
    package let isRehearsal: Bool
    /// Name and version of the program.
    package let program: String
    package let schoolID: String
    package let schoolName: String
    /// As signed; compared with the authorisation beside it.
    package let authorisation: String
    package let subject: StaffNumber
    /// When the document was accepted, and from when it therefore holds.
    package let acceptedAt: Timestamp
    /// What may be looked at: the window, less the times that the authorisation leaves out.
    package let permitted: IntervalSet
    /// Milliseconds off each edge of a lesson (law page C6).
    package let lessonTolerance: Int64
    /// What the school counts as lesson time.
    package let lessonDefinition: [String]
    package let catalogueDigest: ContentDigest
    /// The services that the authorisation names.
    package let services: [SocialService]
    /// The digest of `ActiveUseParameters.canonicalText`: a report by another method is refused.
    package let methodDigest: ContentDigest
    package let timetableVersion: String
    /// Of calendar, timetable and exceptions: the files that rows are cited of.
    package let timetableSources: [TimetableSource]
    /// Every day that the window touches.
    package let days: [DayPlan]

    package init(
        isRehearsal: Bool, program: String, schoolID: String, schoolName: String, authorisation: String,
        subject: StaffNumber, acceptedAt: Timestamp, permitted: IntervalSet, lessonTolerance: Int64,
        lessonDefinition: [String], catalogueDigest: ContentDigest,
        services: [SocialService], methodDigest: ContentDigest, timetableVersion: String,
        timetableSources: [TimetableSource] = [], days: [DayPlan]
    ) {
        self.isRehearsal = isRehearsal
        self.program = program
        self.schoolID = schoolID
        self.schoolName = schoolName
        self.authorisation = authorisation
        self.subject = subject
        self.acceptedAt = acceptedAt
        self.permitted = permitted
        self.lessonTolerance = lessonTolerance
        self.lessonDefinition = lessonDefinition
        self.catalogueDigest = catalogueDigest
        self.services = services
        self.methodDigest = methodDigest
        self.timetableVersion = timetableVersion
        self.timetableSources = timetableSources
        self.days = days
    }
}
