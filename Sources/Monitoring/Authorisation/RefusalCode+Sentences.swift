/// What each refusal says to the person who meets it, and what to do.
extension RefusalCode {
    /// One lower-case sentence without a full stop; `docs/authorisation.md` has the same.
    package var sentence: String {
        fileSentence ?? scopeSentence ?? preparationSentence ?? lineSentence ?? timeSentence ?? signatureSentence
            ?? peopleSentence ?? gateSentence
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
        case .notOnTheList:
            "the staff list does not have it as this person's: correct the value, the list or the source"
        case .identityInUse: "another window binds the same value to somebody else: it tells neither apart"
        case .catalogueDiffers: "the services were chosen from another catalogue: choose again from the present one"
        case .youtubeReason: "YouTube is also a teaching tool: say why it is included"
        default: nil
        }
    }

    /// What must have been thought about, and done, before somebody signs.
    private var preparationSentence: String? {
        switch self {
        case .emptyText: "the text says nothing about this case: write what happened and why, in your own words"
        case .repeatedGrounds: "an earlier authorisation says the same: state today's facts, or have the Chair sign too"
        case .agencyNotInformed: "an agency employs this person: tell the agency first, then authorise"
        case .verifiedLater: "the value was checked after the signing: check first, then sign"
        case .laterGround: "the fact is dated after the signing: correct the date, or sign again"
        case .assessmentAge: "the impact assessment is not of the twelve months before signing: review it first"
        case .laterConsent: "the network's controller must consent before the signing: correct the date, or sign again"
        case .crimeReason: "a crime is suspected: speak to the police first, or say in suspected_crime_reason why not"
        case .keptTooLong: "the governors' limits do not allow to keep it so long: shorten the plan"
        case .adviceNeeded: "whoever advises cannot advise about himself: take outside advice and name it"
        default: nil
        }
    }

    /// Renewals and variations.
    private var lineSentence: String? {
        switch self {
        case .unknownPredecessor: "no accepted authorisation has this identifier and digest: name the right one"
        case .otherSubject: "the predecessor is about another person or school: write a new authorisation"
        case .wrongOrdinal: "the number does not follow the predecessor's: give the next one"
        case .afterExpiry: "the predecessor is over: write a new one, and the time between stays unmonitored"
        case .gap: "a school day lies between the predecessor and this: open it earlier, or write a new one"
        case .predecessorStopped: "the predecessor, or one before it, is stopped: have it resumed first"
        case .otherAuthoriser: "whoever authorised at first must renew, or a substitute who says why"
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
        case .clockNotTrusted: "this server's clock cannot be trusted now: set it right, and hand the file in again"
        case .toldLate: "the person must be told by the day of the opening: tell earlier, or open later"
        case .deferralReason: "telling later than five school days after the closing needs a reason in deferral_reason"
        case .firstReview: "the first review must be within five school days of the opening: add an earlier one"
        case .reviewsApart: "more than ten school days pass from one review to the next or to the closing: add one"
        case .reviewOutside: "a review must be on a school day of the window: choose another day"
        case .afterLeaving: "the person's employment ends before the window: close it earlier"
        case .termBreak: "the window spans a break of a week or more: close it before, or say why in duration_reason"
        case .notASchoolDay: "the window must end on a school day"
        default: nil
        }
    }

    private var gateSentence: String {
        switch self {
        case .beforeOpening: "the record ended before the window opened"
        case .afterClosing: "the record began after the window closed"
        case .outsideTimes: "the record lies outside the times that may be looked at"
        case .notAttributable: "the record cannot be tied to one person"
        case .arrivedTooLate: "the record arrived more than 48 hours after the window ended"
        case .suspended: "the window was suspended when the record took place or arrived"
        case .excluded: "the authorisation leaves this host or device out"
        default: "no open window is about this person"
        }
    }
}
