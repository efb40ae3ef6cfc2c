import ServiceInterface

/// What came of asking the running service how it is.
package enum ServiceAnswer: Hashable, Sendable {
    case health(ServiceHealth)
    /// It could not be asked: what happened, and what to do.
    case none(String, remedy: String)

    var health: ServiceHealth? {
        guard case .health(let health) = self else { return nil }
        return health
    }
}
