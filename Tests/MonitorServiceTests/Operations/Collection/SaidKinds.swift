import MonitorService
import Synchronization

/// What kinds of events the service said in its log, in order.
final class SaidKinds: Sendable {
    private let kinds = Mutex<[ServiceEvent.Kind]>([])

    func add(_ event: ServiceEvent) { kinds.withLock { $0.append(event.kind) } }

    var all: [ServiceEvent.Kind] { kinds.withLock { $0 } }
}
