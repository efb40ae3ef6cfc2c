import Foundation
import Glibc

/// One process of `usherd run`.
final class RunningService {
    private let process = Process()
    private let ready: ReadySocket
    private(set) var isReady = false

    /// Starts it. What it says goes to the end of `service.log` in the school's folder.
    init(_ school: TestSchool, ready: ReadySocket) throws {
        self.ready = ready
        _ = ready.isReady()
        let log = school.folder.appending(path: "service.log")
        if !FileManager.default.fileExists(atPath: log.path) { try Data().write(to: log) }
        let output = try FileHandle(forWritingTo: log)
        try output.seekToEnd()
        process.executableURL = school.programs.folder.appending(path: "usherd")
        process.arguments = [
            "run", "--config", school.configuration, "--state", school.state.path, "--runtime", school.runtime,
            "--socket", school.socket,
        ]
        // As the unit starts it.
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["NOTIFY_SOCKET": ready.path, "MALLOC_ARENA_MAX": "1"]) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
    }

    var id: Int32 { process.processIdentifier }
    var isRunning: Bool { process.isRunning }

    /// Looks whether it has said that it is ready.
    func look() -> Bool {
        if !isReady { isReady = ready.isReady() }
        return isReady
    }

    /// As a power cut would.
    func kill() {
        if process.isRunning { Glibc.kill(id, SIGKILL) }
        process.waitUntilExit()
    }

    /// As systemd stops it.
    func stop() throws {
        Glibc.kill(id, SIGTERM)
        process.waitUntilExit()
        guard process.terminationStatus == 0, process.terminationReason == .exit else {
            throw TortureFault("the service ended with status \(process.terminationStatus) when it was told to stop")
        }
    }
}
