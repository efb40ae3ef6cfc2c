/// Why something is refused: an authorisation when it is handed in, or a record at the gate.
///
/// The raw value is stable and stands in audit entries. `A` numbers are the refusals of `docs/authorisation.md`, `R`
/// numbers the rows of the form, `D` is about the file itself and `G` about one record.
package enum RefusalCode: String, Error, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    // The file.
    case unreadableDocument = "D1-unreadable-document"
    case malformedDocument = "D2-malformed-document"

    // Whom and what.
    case manySubjects = "A1-many-subjects"
    case wildcardIdentity = "A1-wildcard-identity"
    case unknownPerson = "A2-unknown-person"
    case notAnEmployee = "A2-not-an-employee"
    case roleDiffers = "A2-role-differs"
    case allServices = "A3-all-services"
    case unknownService = "A3-unknown-service"
    case messagingService = "A3-messaging-service"
    case noThreshold = "A7-no-threshold"
    case thresholdNotAdopted = "A7-threshold-not-adopted"
    case thresholdTooLate = "A7-threshold-too-late"
    case sharedIdentity = "A11-shared-identity"
    case forbiddenField = "A13-forbidden-field"
    case otherSchool = "R1-other-school"
    case unknownSite = "R1-unknown-site"
    case unreadableIdentity = "R5-unreadable-identity"
    case genericIdentity = "R5-generic-identity"
    case repeatedIdentity = "R5-repeated-identity"
    case identityInUse = "R5-identity-in-use"
    case catalogueDiffers = "R6-catalogue-differs"
    case youtubeReason = "R6-youtube-reason"

    // When.
    case alreadyOver = "A5-already-over"
    case noNotice = "A6-no-notice"
    case secondWindow = "A8-second-window"
    case hardStop = "A8-hard-stop"
    case noCalendar = "A17-no-calendar"
    case emptyWindow = "R10-empty-window"
    case timesReason = "R11-times-reason"
    case noPermittedTime = "R11-no-permitted-time"
    case tooLong = "R29-too-long"
    case durationReason = "R29-reason-needed"
    case backdated = "R31-backdated"
    case signedInFuture = "R31-signed-in-future"
    case farFuture = "R32-far-future"
    case notASchoolDay = "R33-not-a-school-day"

    // By whom.
    case ownAuthorisation = "A4-own-authorisation"
    case principalIsSubject = "A4-principal-is-subject"
    case itAdminSigns = "A9-it-admin-signs"
    case dpoSigns = "A9-dpo-signs"
    case unreadableSignature = "A10-unreadable-signature"
    case wrongPurpose = "A10-wrong-purpose"
    case unknownKey = "A10-unknown-key"
    case keyNotValid = "A10-key-not-valid"
    case alteredBytes = "A10-altered-bytes"
    case wrongRole = "A10-wrong-role"
    case unknownSchema = "A10-unknown-schema"
    case replayed = "A10-replayed"
    case otherSigner = "R23-other-signer"
    case countersignerNeeded = "R23-countersigner-needed"
    case countersignatureMissing = "R23-countersignature-missing"
    case investigatorIsSubject = "R24-investigator-is-subject"
    case investigatorIsSigner = "R24-investigator-is-signer"
    case recipientIsSubject = "R24-recipient-is-subject"
    case recipientCount = "R24-recipient-count"
    case noRecoveryRecipient = "R24-no-recovery-recipient"
    case investigatorCannotOpen = "R24-investigator-cannot-open"
    case conflictDeclared = "R25-conflict-declared"

    // At the gate.
    case subjectMismatch = "G1-subject-mismatch"
    case beforeOpening = "G2-before-opening"
    case afterClosing = "G3-after-closing"
    case outsideTimes = "G4-outside-times"
    case outsideServices = "G5-outside-services"
    case notAttributable = "G6-not-attributable"
    case arrivedTooLate = "G7-arrived-too-late"
    case suspended = "G8-suspended"
    case excluded = "G9-excluded"

    package var description: String { rawValue }
}
