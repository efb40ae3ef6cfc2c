import Foundation
import Logging
import MonitorService
import ServiceClient
import ServiceInterface
import ServiceLifecycle
import Synchronization

/// A school whose service answers on a socket in a folder of its own.
struct ServedSchool {
    let school: LiveSchool
    let folder: URL
    let notes: NoteBox

    var socket: String { Self.socket(in: folder) }
    var client: ServiceClient { ServiceClient(socket: socket) }

    static func socket(in folder: URL) -> String { folder.appending(path: "s").path }

    /// Copies of cases that are on their way out.
    func copies() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "run/copies").path)
    }

    static func desk(_ school: LiveSchool, in folder: URL) -> ControlDesk {
        ControlDesk(school.desk, runtimeFolder: folder.appending(path: "run").path) { health in
            "usher_audit_entries \(health.auditEntries)\n"
        }
    }
}

/// What the server noted of its requests.
final class NoteBox: Sendable {
    private let notes = Mutex<[ControlNote]>([])

    func add(_ note: ControlNote) {
        notes.withLock { $0.append(note) }
    }

    var all: [ControlNote] { notes.withLock { $0 } }
}

/// Serves a school as long as `body` runs, and stops it as the service is stopped.
func withServedSchool<Result>(
    pace: ControlPace = ControlPace(), group: String? = nil, keys: LiveSchool.Keys = .ofTheTests,
    _ body: (ServedSchool) async throws -> Result
) async throws -> Result {
    let folder = URL(filePath: "/tmp").appending(path: "usher-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let school = try await LiveSchool(in: folder, keys: keys)
    let notes = NoteBox()
    let (listening, started) = AsyncStream<Void>.makeStream()
    let server = try ControlServer(
        ServedSchool.desk(school, in: folder), path: ServedSchool.socket(in: folder), group: group, pace: pace,
        note: notes.add
    ) { started.yield() }
    let services = ServiceGroup(
        services: [server], logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    let running = Task {
        defer { started.finish() }
        try await services.run()
    }
    for await _ in listening { break }
    let outcome: Swift.Result<Result, any Error>
    do {
        outcome = .success(try await body(ServedSchool(school: school, folder: folder, notes: notes)))
    } catch {
        outcome = .failure(error)
    }
    await services.triggerGracefulShutdown()
    try await running.value
    return try outcome.get()
}
