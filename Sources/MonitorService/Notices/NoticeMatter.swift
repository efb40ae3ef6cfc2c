import Monitoring

/// What a notice is about, and all that it can say: there is no place here for a service, a time, a figure or a name.
package enum NoticeMatter: Hashable, Sendable {
    /// A finding has arisen in this case.
    case finding(AuthorisationID)
    case alert(RegisterAlert)

    /// Whether it is told at once; a finding can wait, and its notice shall not tell when it arose.
    var isUrgent: Bool {
        switch self {
        case .finding: false
        case .alert: true
        }
    }
}
