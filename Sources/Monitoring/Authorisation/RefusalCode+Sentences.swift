import Custody

/// What each refusal says to the person who meets it, and what to do.
extension RefusalCode {
    /// One lower-case sentence without a full stop; `docs/authorisation.md` has the same.
    package var sentence: String {
        fileSentence ?? scopeSentence ?? timeSentence ?? signatureSentence ?? peopleSentence ?? gateSentence
    }

    private var fileSentence: String? {
        switch self {
        case .unreadableDocument: "the file is not strict JSON: write it with usher authorisation new"
        case .malformedDocument: "correct the named member; docs/formats/authorisation.md describes it"
        case .unknownSchema: "this version of the form is not known here: write it with the same release of usher"
        case .forbiddenField: "there is no field for passwords, searches, paths or content: remove it"
        default: nil
        }
    }

    private var scopeSentence: String? {
        switch self {
        case .manySubjects: "an authorisation is about exactly one person: write one for each"
        case .wildcardIdentity: "a pattern, list, subnet or group may stand for several people: give one whole value"
        case .unknownPerson: "nobody on the staff list has this number, or it belongs to a shared log-in"
        case .notAnEmployee: "only members of staff can be monitored, never pupils, parents, governors or visitors"
        case .roleDiffers: "the staff list gives this person another name or role: correct whichever is wrong"
        case .allServices: "name each service: there is no authorisation for everything"
        case .unknownService: "the catalogue has no such service: choose one that it has"
        case .messagingService: "messaging is private correspondence and cannot be authorised"
        case .noThreshold: "excessive has no measure until the governors adopt one: give excess_threshold_ref"
        case .thresholdNotAdopted: "this is not the threshold that the school's configuration holds as adopted"
        case .thresholdTooLate: "the threshold must be adopted and made known before the window opens"
        case .sharedIdentity: "somebody else has this log-in or device: mark it shared, or leave it out"
        case .otherSchool: "the authorisation is for another school"
        case .unknownSite: "the school's configuration has no such site"
        case .unreadableIdentity: "the value is no user name, address or hardware address, as its type asks"
        case .genericIdentity: "the value names nobody in particular: bind the person's own log-in or device"
        case .repeatedIdentity: "the same value is bound twice: keep one"
        case .identityInUse: "another window binds the same value to somebody else: it tells neither apart"
        case .catalogueDiffers: "the services were chosen from another catalogue: choose again from the present one"
        case .youtubeReason: "YouTube is also a teaching tool: say why it is included"
        default: nil
        }
    }

    private var timeSentence: String? {
        switch self {
        case .alreadyOver: "the window is over: nothing can be looked at backwards, sign a new one if still needed"
        case .noNotice: "nothing proves that this person was told before the opening: tell first, then authorise"
        case .secondWindow: "this person already has a window in that time: cancel it, or begin after it"
        case .hardStop: "the same matter has had 60 school days of monitoring: it cannot be prolonged"
        case .noCalendar: "the school calendar does not cover the window: add the missing term dates"
        case .emptyWindow: "the window closes before it opens"
        case .timesReason: "breaks and lunch are the person's own time: say why they are included, or choose lessons"
        case .noPermittedTime: "the timetable gives this person no such time in the window"
        case .tooLong: "the window is longer than an authorisation may last: 20 school days, 10 when covert"
        case .durationReason: "more than ten school days need a reason in duration_reason"
        case .backdated: "the window opens before it was signed: open it later"
        case .signedInFuture: "the signing time lies in the future: correct the clock, and sign again"
        case .farFuture: "the window opens more than 30 days after it was signed: sign nearer to the time"
        case .notASchoolDay: "the window must end on a school day"
        default: nil
        }
    }

    private var signatureSentence: String? {
        switch self {
        case .unreadableSignature: "the signature file is damaged or of a kind that is not accepted: sign again"
        case .wrongPurpose: "the signature or the key is for another purpose than authorisations"
        case .unknownKey: "the key is not among the school's allowed signers"
        case .keyNotValid: "the key was not valid when the document was signed or handed in"
        case .alteredBytes: "the signature does not fit the document: one of them was altered after signing"
        case .wrongRole: "the signer does not hold the role that this signature needs"
        case .replayed: "this authorisation was handed in before: write a new one"
        default: nil
        }
    }

    private var peopleSentence: String? {
        switch self {
        case .ownAuthorisation: "nobody signs for or against himself: another person must sign"
        case .principalIsSubject: "the Principal is the subject: the Chair of Governors must sign"
        case .itAdminSigns: "who runs the system cannot open a window: the Principal must sign"
        case .dpoSigns: "the data-protection officer advises and does not approve: the Principal must sign"
        case .otherSigner: "the document names another person or key than the one that signed"
        case .countersignerNeeded: "this case needs a second signature: name the countersigner and sign both"
        case .countersignatureMissing: "a named countersigner has not signed these bytes"
        case .investigatorIsSubject: "the subject cannot investigate"
        case .investigatorIsSigner: "who signs may have to decide: somebody else must investigate"
        case .recipientIsSubject: "the subject cannot hold a key to the sealed evidence"
        case .recipientCount: "evidence is sealed to 2, 3 or 4 people"
        case .noRecoveryRecipient: "one recipient must hold the recovery role, in case a key is lost"
        case .investigatorCannotOpen: "the investigator must be among the recipients"
        case .conflictDeclared: "a signer declared a conflict: somebody else must sign"
        default: nil
        }
    }

    private var gateSentence: String {
        switch self {
        case .beforeOpening: "the record ended before the window opened"
        case .afterClosing: "the record began after the window closed"
        case .outsideTimes: "the record lies outside the times that may be looked at"
        case .outsideServices: "the service is not among the authorised ones"
        case .notAttributable: "the record cannot be tied to one person"
        case .arrivedTooLate: "the record arrived more than 48 hours after the window ended"
        case .suspended: "the window was suspended when the record took place or arrived"
        case .excluded: "the authorisation leaves this host or device out"
        default: "no open window is about this person"
        }
    }
}

extension RefusalCode {
    /// The refusal that a fault of the signature amounts to.
    package init(_ fault: SignatureFault) {
        switch fault {
        case .unreadable, .trailingBytes, .unsupportedVersion, .unsupportedAlgorithm, .unsupportedHash, .reservedField,
            .presenceNotShown:
            self = .unreadableSignature
        case .wrongNamespace, .keyNotForNamespace: self = .wrongPurpose
        case .unknownKey: self = .unknownKey
        case .keyNotValidAtTime: self = .keyNotValid
        case .badSignature: self = .alteredBytes
        }
    }
}
