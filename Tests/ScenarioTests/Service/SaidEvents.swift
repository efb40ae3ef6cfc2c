import MonitorService
import Synchronization

/// What the service said in its log.
final class SaidEvents: Sendable {
    private let events = Mutex<[ServiceEvent]>([])

    func add(_ event: ServiceEvent) { events.withLock { $0.append(event) } }

    var all: [ServiceEvent] { events.withLock { $0 } }

    var kinds: [ServiceEvent.Kind] { all.map(\.kind) }
}
