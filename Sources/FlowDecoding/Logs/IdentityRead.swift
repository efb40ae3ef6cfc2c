import FlowModel

/// What the first step of reading a line gives.
package enum IdentityRead: Equatable, Sendable {
    case fields(IdentityFields)
    case unreadable(Anomaly)
}
