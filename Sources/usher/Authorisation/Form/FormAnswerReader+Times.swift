import Custody
import FlowModel
import Monitoring

/// Answers that are dates and times of the school's wall clock.
extension FormAnswerReader {
    func time(_ text: String, _ question: FormQuestion) throws(FormFault) -> FormAnswer {
        switch question.kind {
        case .dayStart: return try edge(text, question) { $0.start }
        case .dayEnd: return try edge(text, question) { $0.end.adding(milliseconds: -1_000) }
        case .moment: return stamp(question, try moment(text), word: text)
        case .dates:
            var dates: [JSONValue] = []
            for part in Self.parts(text) { dates.append(.string(try date(part).description)) }
            return FormAnswer(question, .array(dates), word: text)
        case .pastDate:
            let date = try pastDate(text)
            return FormAnswer(question, .string(date.description), word: date.description)
        default:
            let date = try date(text)
            return FormAnswer(question, .string(date.description), word: date.description)
        }
    }

    private func edge(
        _ text: String, _ question: FormQuestion, _ edge: (Interval) -> Timestamp
    ) throws(FormFault) -> FormAnswer {
        let date = try date(text)
        guard let day = CivilTime.day(date) else { throw FormFault("there is no such day") }
        return stamp(question, edge(day), word: date.description)
    }

    private func stamp(_ question: FormQuestion, _ instant: Timestamp, word: String) -> FormAnswer {
        FormAnswer(question, .string(RFC3339.text(instant)), word: word)
    }

    private func date(_ text: String) throws(FormFault) -> CivilDate {
        guard let date = CivilDate(text) else {
            throw FormFault("write a date as year-month-day, such as \(context.today)")
        }
        return date
    }

    /// An earlier one is a slip of the pen: nothing that a form asks about is as old.
    private static let earliest = CivilDate(year: 2000, month: 1, day: 1)

    private func pastDate(_ text: String) throws(FormFault) -> CivilDate {
        let date = try date(text)
        guard date <= context.today else { throw FormFault("\(date) has not come yet") }
        guard let earliest = Self.earliest, date >= earliest else { throw FormFault("\(date) is too long ago") }
        return date
    }

    /// A local time that comes twice or never is refused: it does not say when.
    private func moment(_ text: String) throws(FormFault) -> Timestamp {
        guard let instant = Self.instant(text) else {
            throw FormFault("write date and time of day as \(context.today) 16:30")
        }
        return instant
    }

    /// The instant that `2026-04-28 16:30` in local time stands for; nil when it stands for none or two.
    static func instant(_ text: String) -> Timestamp? {
        let halves = text.split(separator: " ")
        guard halves.count == 2, let date = CivilDate(String(halves[0])), let time = CivilMinute(String(halves[1])),
            case .once(let instant) = CivilTime.read(date, time)
        else { return nil }
        return instant
    }
}
