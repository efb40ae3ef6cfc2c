import MonitorService
import Synchronization

/// What the service said in its log, in order.
final class SaidKinds: Sendable {
    private let events = Mutex<[ServiceEvent]>([])

    func add(_ event: ServiceEvent) { events.withLock { $0.append(event) } }

    var all: [ServiceEvent.Kind] { events.withLock { $0.map(\.kind) } }
    var messages: [String] { events.withLock { $0.map(\.message) } }
}
