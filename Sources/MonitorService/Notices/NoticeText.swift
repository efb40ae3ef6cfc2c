import Monitoring

/// The words of a notice: one of a closed list of texts, with the identifier of a case and nothing else filled in. An
/// identifier is random; it says something only to those who have the case before them.
struct NoticeText {
    let subject: String
    /// Lines without their line feeds.
    let lines: [String]

    init(_ matter: NoticeMatter) {
        switch matter {
        case .finding(let id): self.init(finding: id)
        case .alert(let alert): self.init(alert: alert)
        }
    }

    private init(finding id: AuthorisationID) {
        subject = "Usher: something to look at"
        lines =
            [
                "There is something to look at in the case with the identifier", "", "    \(id.text)", "",
                "Open it with: usher status", "",
            ] + Self.closing
    }

    private init(alert: RegisterAlert) {
        subject = "Usher: please act"
        let place = alert.authorisation.map {
            ["This is about the case with the identifier", "", "    \($0.text)", ""]
        }
        lines = (place ?? ["This is about the whole register.", ""]) + alert.cause.advice + [""] + Self.closing
    }

    private static let closing = [
        "This message says no more on purpose. Do not pass it on. It was sent by a program; an answer reaches nobody."
    ]
}

extension StopCause {
    /// What happened and what to do, for the Principal and the data-protection officer.
    fileprivate var advice: [String] {
        switch self {
        case .person: ["Somebody who may do so has said stop. Sign a resumption or a cancellation when it is settled."]
        case .missedReview: ["A review was missed, and collection is suspended. Hold the review, or cancel the case."]
        case .clock:
            [
                "The clock of the server, or of the machine that sends the log, cannot be believed, and nothing is collected.",
                "Ask for it to be put right.",
            ]
        case .identity:
            [
                "A log-in or a device turned out to be somebody else's too, and nothing is collected. Cancel the case,",
                "and sign another one with what is right.",
            ]
        case .key:
            ["A key that signed is no longer valid, and nothing is collected. Find out why before anything goes on."]
        case .collector:
            ["Nothing was delivered for too long, and nothing is collected. Ask for the sources to be mended."]
        case .accessRequest: ["A request for access was received. Decide together what to answer: its time is running."]
        case .chainTail:
            [
                "The end of the audit chain is missing or was changed, and nothing is collected. Compare the last anchor",
                "or checkpoint with the register before anything goes on.",
            ]
        }
    }
}
