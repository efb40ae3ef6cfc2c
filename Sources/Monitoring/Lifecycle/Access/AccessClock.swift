import Custody

/// How one request of the subject stands (article 15 UK GDPR): what was done about it and when its answer is due. All from
/// the signed documents of the window alone.
///
/// The answer is due on the day of the next month with the number of the day of receipt, or on the last day of that month
/// where it has no such day (the ICO's reading of article 12(3)). Where that is a day without work the ICO allows the next
/// working day; this clock does not, so its date is never too late.
package struct AccessClock: Hashable, Sendable {
    package enum Standing: String, Hashable, Sendable {
        case running
        /// The person was asked what is meant, and has not said yet.
        case paused
        case sent
    }

    /// Of the `access_request` document.
    package let digest: ContentDigest
    package let request: AccessRequest
    /// In the order of the documents.
    package let answers: [AccessAnswer]

    package init(digest: ContentDigest, request: AccessRequest, answers: [AccessAnswer]) {
        self.digest = digest
        self.request = request
        self.answers = answers
    }

    /// The clock of every request of a window, in the order of the documents.
    package static func all(in trail: WindowTrail) -> [AccessClock] {
        trail.entries.compactMap { entry in
            guard case .accessRequest(let request) = entry.document.act else { return nil }
            let answers = trail.entries.compactMap { other -> AccessAnswer? in
                guard case .accessAnswer(let answer) = other.document.act, answer.request == entry.digest else {
                    return nil
                }
                return answer
            }
            return AccessClock(digest: entry.digest, request: request, answers: answers)
        }
    }

    package var sentOn: CivilDate? { answers.first { $0.step == .sent }?.on }

    package var isExtended: Bool { answers.contains { $0.step == .extended } }

    package var standing: Standing {
        if sentOn != nil { return .sent }
        return pauses.last?.end == nil && !pauses.isEmpty ? .paused : .running
    }

    /// When the answer is due. While the clock is paused: what it would be if the person answered on the day of asking.
    package var dueOn: CivilDate {
        request.receivedOn.sameDay(monthsLater: isExtended ? 3 : 1).adding(days: pausedDays)
    }

    /// From each day of asking to the day on which the person had said what is meant.
    package var pausedDays: Int {
        pauses.reduce(0) { $0 + ($1.end.map { $0.dayNumber } ?? $1.start.dayNumber) - $1.start.dayNumber }
    }

    /// Asking twice is one pause, from the first asking.
    private var pauses: [(start: CivilDate, end: CivilDate?)] {
        var pauses: [(start: CivilDate, end: CivilDate?)] = []
        for answer in answers {
            let isOpen = pauses.last.map { $0.end == nil } ?? false
            switch answer.step {
            case .clarificationAsked where !isOpen: pauses.append((answer.on, nil))
            case .clarificationReceived where isOpen:
                let start = pauses.removeLast().start
                pauses.append((start, max(start, answer.on)))
            default: break
            }
        }
        return pauses
    }
}

extension CivilDate {
    /// The day of the same number so many months later, or that month's last day.
    package func sameDay(monthsLater months: Int) -> CivilDate {
        let month = year * 12 + self.month - 1 + months
        for day in stride(from: self.day, through: 28, by: -1) {
            if let date = CivilDate(year: month / 12, month: month % 12 + 1, day: day) { return date }
        }
        return CivilDate(year: month / 12, month: month % 12 + 1, day: min(self.day, 28)) ?? self
    }
}
