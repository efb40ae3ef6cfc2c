import Custody
import Monitoring

/// The domain's codes in plain words, for people who were not there when the code was written.
enum DomainWords {
    static func of(_ reason: DiscountReason) -> String {
        switch reason {
        case .embedNeighbour:
            "Another site was opened just before: the exchange belongs to a button, pixel or player on that page."
        case .embedHost: "The exchange went to a host that serves buttons, pixels or players on other people’s pages."
        case .refererElsewhere: "The log says that a page of another site asked for it."
        case .backgroundHost: "The host is one with which a device keeps in touch by itself, or signs in."
        case .backgroundSize: "Too few bytes for a page: a poll, a notification, or a refresh that brought nothing."
        case .dualUncorroborated: "The host serves both the site and embeds, and nothing else tells which it was."
        case .sharedHost: "The host’s servers carry other services too."
        case .periodic: "One of a run at regular intervals, as a device makes and a person does not."
        case .idlePolling: "Surrounded by polls: an open tab or a sleeping app brought it in by itself."
        case .blocked: "The proxy refused it: an attempt, not use."
        case .repeated: "The same line had been read already, and counts once."
        case .undelivered: "Nothing was delivered, or the line only prepares another one."
        case .endOnly: "Only the end is known, so the exchange cannot be placed in time."
        }
    }

    static func of(_ reason: GradeReason) -> String {
        switch reason {
        case .requestsWithReferer: "single requests with the referring site, own log-in"
        case .requestsWithoutReferer: "single requests without the referring site"
        case .slots: "bytes on the wire in slots of ten seconds"
        case .nameFromDNS: "no name in the connection: only DNS tells which names its server has"
        case .tunnels: "encrypted tunnels: start, end and bytes only"
        case .sharedDevice: "a log-in or device that others use too"
        case .networkLogOn: "the person is known from a network log-on"
        case .startOnly: "only the start is known"
        case .bytesUnknown: "the source does not count bytes"
        case .deviceOnly: "a device or address, without a log-on"
        }
    }

    static func of(_ kind: DayKind) -> String {
        switch kind {
        case .teaching: "Teaching day"
        case .inset: "INSET day"
        case .bankHoliday: "Bank holiday"
        case .holiday: "Holiday"
        case .closure: "School closed"
        case .weekend: "Weekend"
        case .unknown: "Not in the calendar"
        }
    }

    static func of(_ clause: PolicyClause) -> String {
        switch clause {
        case .excessiveUse: "Excessive use of social media in school"
        case .definition: "What social media means"
        case .schoolAccounts: "The school’s own accounts are legitimate"
        case .lessonTime: "The use of social-media accounts during lesson time is not permitted"
        case .monitoring: "Monitoring on the Principal’s reasonable belief"
        }
    }

    static func of(_ kind: IdentityKind) -> String {
        switch kind {
        case .proxyUser: "log-in to the proxy"
        case .radiusUser: "log-in to the wireless network"
        case .deviceID: "hardware address of an issued device"
        case .staticAddress: "fixed address of an issued device"
        }
    }

    static func of(_ role: SignerRole) -> String {
        switch role {
        case .dpo: "data-protection officer"
        case .itAdmin: "IT administrator"
        case .trustChief: "chief executive of the trust"
        case .trustChair: "chair of trustees"
        default: PlainWords.of(role.rawValue)
        }
    }

    /// What happened, in the history of an authorisation; nil for documents that are listed elsewhere in a report, or that
    /// a report does not tell of.
    static func event(_ kind: EventKind) -> String? {
        switch kind {
        case .countersignature: "Countersigned"
        case .refusal: "Signature refused"
        case .suspension: "Suspension signed"
        case .resumption: "Resumption signed"
        case .review: "Reviewed, found still necessary"
        case .cancellation: "Cancellation signed"
        case .notification: "The person was told"
        case .closing: "Evidence closed and signed for"
        case .outcome: "Outcome decided"
        case .hold: "Hold put in force"
        case .release: "Hold released"
        case .purge: "Destruction of the evidence confirmed"
        case .void: "Found invalid"
        case .disposition, .response, .reading, .issue, .accessRequest, .accessAnswer: nil
        }
    }

    /// Why a lesson was not assessed; nil where it was.
    static func notAssessed(_ disposition: LessonObservation.Disposition) -> String? {
        switch disposition {
        case .notAssessed(let reason): sentence(reason.sentence)
        case .tooShort: "So short that nothing is left without its edges"
        case .nothingObserved, .contactOnly, .trace, .reportedApart, .finding: nil
        }
    }

    static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
