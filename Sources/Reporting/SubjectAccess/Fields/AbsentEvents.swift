import FlowModel
import Monitoring

/// Why an export has no events although some may have been collected.
package enum AbsentEvents: Hashable, Sendable {
    /// The evidence was destroyed then.
    case destroyed(Timestamp)
    /// The window was found invalid then: the evidence is still held, sealed, and the service gives out nothing that opens it.
    case setApart(Timestamp)

    /// The field that says so: the last part of its path, and its value.
    var field: (name: String, value: String) {
        switch self {
        case .destroyed(let at): ("events_destroyed", RFC3339.text(at))
        case .setApart(let at): ("events_set_apart", RFC3339.text(at))
        }
    }

    /// What became of the events.
    ///
    /// - Parameter contacts: what they say.
    func sentence(about contacts: String) -> String {
        switch self {
        case .destroyed(let at):
            "Your events were destroyed (\(Self.day(at))), and nobody can read them any more: \(contacts)."
        case .setApart(let at):
            "The window was found invalid (\(Self.day(at))), and your events are held sealed and set apart until they are destroyed: \(contacts)."
        }
    }

    private static func day(_ at: Timestamp) -> String { ReportBuilder.moment(at).longText }
}
