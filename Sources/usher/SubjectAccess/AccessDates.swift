import ArgumentParser
import Custody
import Monitoring
import Voice

/// What the commands about a request have in common.
enum AccessDates {
    /// Who may enter a request and its steps.
    static let roles: [SignerRole] = [.dpo, .principal]

    /// The date on the wall of the school.
    static var today: CivilDate { CivilTime.local(EventWriter.now).date }

    /// One line: `request 1  received 2026-05-11, due 2026-06-11`.
    static func tell(_ clock: AccessClock, number: Int) {
        Usher.console.say("request \(number) received \(clock.request.receivedOn), \(standing(clock))")
    }

    private static func standing(_ clock: AccessClock) -> String {
        let pause = clock.pausedDays == 0 ? "" : ", \(clock.pausedDays) days of pause counted"
        let extent = (clock.isExtended ? ", extended" : "") + pause
        switch clock.standing {
        case .sent: return "answered \(clock.sentOn?.description ?? "")"
        case .paused: return "paused until the person has answered\(extent)"
        case .running: return "due \(clock.dueOn)\(extent)\(today > clock.dueOn ? ", OVERDUE" : "")"
        }
    }
}

extension CivilDate: ExpressibleByArgument {
    package init?(argument: String) {
        self.init(argument)
    }

    package var defaultValueDescription: String { description }
}
