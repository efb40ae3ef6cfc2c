import ArgumentParser
import Custody
import Monitoring
import Voice

/// What the commands about a request have in common.
enum AccessDates {
    /// Who may enter a request and its steps.
    static let roles: [SignerRole] = [.dpo, .principal]

    /// Reads the value of an option: `2026-05-11`.
    static func date(_ text: String) throws -> CivilDate {
        guard let date = CivilDate(text) else { throw ValidationError("a date is written 2026-05-11, not \(text)") }
        return date
    }

    /// One line: `request 1  received 2026-05-11, due 2026-06-11`.
    static func tell(_ clock: AccessClock, number: Int, _ time: CaseClock) {
        Usher.console.say("request \(number) received \(clock.request.receivedOn), \(standing(clock, time))")
    }

    private static func standing(_ clock: AccessClock, _ time: CaseClock) -> String {
        let pause = clock.pausedDays == 0 ? "" : ", \(clock.pausedDays) days of pause counted"
        let extent = (clock.isExtended ? ", extended" : "") + pause
        switch clock.standing {
        case .sent: return "answered \(clock.sentOn?.description ?? "")"
        case .paused: return "paused until the person has answered\(extent)"
        case .running: return "due \(clock.dueOn)\(extent)\(time.isOver(clock.dueOn) ? ", OVERDUE" : "")"
        }
    }
}
