import Monitoring

extension ServiceEvent {
    /// What kind of document was handed in.
    package enum DocumentKind: Hashable, Sendable {
        case authorisation
        case event(EventKind)

        var word: String {
            switch self {
            case .authorisation: "authorisation"
            case .event(let kind): kind.rawValue
            }
        }
    }
}
