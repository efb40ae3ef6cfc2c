/// Why a step does not fit a request as it stands.
package enum AccessStepFault: String, Error, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    case alreadySent = "already-sent"
    case beforeReceipt = "before-receipt"
    case alreadyExtended = "already-extended"
    case extendedTooLate = "extended-too-late"
    case alreadyAsked = "already-asked"
    case nothingAsked = "nothing-asked"

    package var description: String {
        switch self {
        case .alreadySent: "the answer to this request was sent already: enter a new request if the person asked again"
        case .beforeReceipt: "the date is before an earlier step of this request: check the two dates"
        case .alreadyExtended: "the time was extended already, and the law allows it once: send the answer"
        case .extendedTooLate:
            "the person must be told of an extension within the first month (article 12(3)), which is over: send the answer"
        case .alreadyAsked: "the clock stands still already: enter clarification_received when the person has answered"
        case .nothingAsked: "nothing was asked of the person: enter clarification_asked first"
        }
    }
}

extension AccessClock {
    /// Nil when `step` may follow what was done so far.
    package func fault(of step: AccessAnswer.Step, on date: CivilDate) -> AccessStepFault? {
        if standing == .sent { return .alreadySent }
        if date < answers.reduce(request.receivedOn, { max($0, $1.on) }) { return .beforeReceipt }
        switch step {
        case .extended where isExtended: return .alreadyExtended
        case .extended where standing == .running && date > dueOn: return .extendedTooLate
        case .clarificationAsked where standing == .paused: return .alreadyAsked
        case .clarificationReceived where standing == .running: return .nothingAsked
        case .sent, .extended, .clarificationAsked, .clarificationReceived: return nil
        }
    }
}
