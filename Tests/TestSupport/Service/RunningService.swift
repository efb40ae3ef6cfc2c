import Foundation
import Glibc
import ServiceClient
import ServiceInterface
import Synchronization

/// `usherd run` as a process of its own, which tells a socket of the test what it would tell systemd.
package final class RunningService: Sendable {
    package let places: ServicePlaces
    package let process: SpawnedProcess
    private let receiver: DatagramReceiver
    private struct Known {
        var notices: [String] = []
        var status: Int32?
    }
    private let known = Mutex(Known())

    /// Runs the service while `body` runs, from the moment at which it says that it is ready, and ends it in any case.
    ///
    /// - Parameters:
    ///   - tracer: a program with its arguments that starts what follows them, in the same process.
    package static func run(
        _ places: ServicePlaces, tracer: [String] = [], environment: [String: String] = [:],
        _ body: (RunningService) async throws -> Void
    ) async throws {
        let service = try RunningService(places, tracer, environment)
        do {
            try await waitUntil("the service is ready; it said: \(service.errors)") {
                try service.mustRun()
                return service.notices.contains { $0.contains("READY=1") }
            }
            try await body(service)
        } catch {
            await service.end()
            throw error
        }
        await service.end()
    }

    private init(_ places: ServicePlaces, _ tracer: [String], _ environment: [String: String]) throws {
        self.places = places
        try? FileManager.default.removeItem(atPath: places.notifySocket)
        receiver = try DatagramReceiver(path: places.notifySocket)
        let program = CommandRun.programs.appending(path: "usherd").path
        let command = [
            program, "run", "--config", places.configuration, "--state", places.state, "--runtime", places.runtime,
            "--socket", places.socket,
        ]
        let inherited = ProcessInfo.processInfo.environment.filter { ["PATH", "LD_LIBRARY_PATH"].contains($0.key) }
        let own = ["NOTIFY_SOCKET": places.notifySocket, "SWIFT_BACKTRACE": "enable=no"]
        process = try SpawnedProcess(
            tracer + command,
            environment: inherited.merging(own) { $1 }.merging(environment) { $1 },
            output: places.output, errors: places.errors)
    }

    package var client: ServiceClient { ServiceClient(socket: places.socket) }

    /// Everything that it told the service manager until now, a datagram each.
    package var notices: [String] {
        known.withLock { known in
            while let text = receiver.nextText() { known.notices.append(text) }
            return known.notices
        }
    }

    /// Everything that it wrote to standard error until now.
    package var errors: String { (try? String(contentsOfFile: places.errors, encoding: .utf8)) ?? "" }

    /// Hands in a signed document that lies at `path`, with its signature beside it.
    package func submit(_ path: String) async throws -> SubmissionAnswer {
        let document = Array(try Data(contentsOf: URL(filePath: path)))
        let signature = Array(try Data(contentsOf: URL(filePath: path + ".sig")))
        return try await client.submit(SubmittedDocument(bytes: document, signature: signature))
    }

    /// Has it read its configuration again, and waits until it has.
    package func reload() async throws {
        let before = notices.count
        process.signal(SIGHUP)
        try await waitUntil("the reload is done") {
            try mustRun()
            let since = notices.dropFirst(before)
            guard let begun = since.firstIndex(where: { $0.hasPrefix("RELOADING=1") }) else { return false }
            return since[begun...].contains("READY=1")
        }
    }

    /// Sends the signal and gives the exit status that follows, as a shell tells it.
    package func stop(by signal: Int32 = SIGTERM) async throws -> Int32 {
        process.signal(signal)
        try await waitUntil("the service has ended") { exitStatus != nil }
        return exitStatus ?? -1
    }

    /// Nil while it runs.
    package var exitStatus: Int32? {
        known.withLock { known in
            if known.status == nil { known.status = process.reap() }
            return known.status
        }
    }

    private func mustRun() throws {
        if let exitStatus { throw EndedByItself(status: exitStatus, errors: errors) }
    }

    private func end() async {
        guard exitStatus == nil else { return }
        process.signal(SIGKILL)
        try? await waitUntil("the killed service is gone") { exitStatus != nil }
    }
}

package struct EndedByItself: Error {
    let status: Int32
    let errors: String
}
