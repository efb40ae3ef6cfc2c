import Custody
import FlowModel
import Monitoring

/// What the letter to the employee is made from.
package struct NoticeMaterial: Sendable {
    package var authorisation: MonitoringAuthorisation
    /// Of the exact bytes that were signed.
    package var digest: ContentDigest
    package var schoolName: String
    /// Names of services as people know them; others are named by their short name.
    package var serviceNames: [ServiceID: String]
    /// The date of the letter.
    package var writtenOn: CivilDate
    /// How to reach the data-protection officer; nil leaves a line to write on.
    package var officerContact: String?
    /// How to reach somebody who answers questions; nil leaves a line to write on.
    package var questionsContact: String?
    /// The authoriser's name in `allowed_signers`, where it is known.
    package var principal: String?
    /// What the signed document is called when it is handed over, such as `archer.json`.
    package var fileName: String

    package init(
        authorisation: MonitoringAuthorisation, digest: ContentDigest, schoolName: String,
        serviceNames: [ServiceID: String], writtenOn: CivilDate, officerContact: String?, questionsContact: String?,
        principal: String?, fileName: String
    ) {
        self.authorisation = authorisation
        self.digest = digest
        self.schoolName = schoolName
        self.serviceNames = serviceNames
        self.writtenOn = writtenOn
        self.officerContact = officerContact
        self.questionsContact = questionsContact
        self.principal = principal
        self.fileName = fileName
    }
}
