import FlowModel

/// What the second step of reading a line gives. A denied, failed or unauthenticated exchange is a flow too, with that
/// outcome.
package enum RecordRead: Equatable, Sendable {
    case flow(FlowRecord)
    case unreadable(Anomaly)
}
