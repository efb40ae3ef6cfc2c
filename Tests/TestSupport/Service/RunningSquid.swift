import Foundation

/// Debian's own Squid, as a process of its own that caches nothing and keeps no other log than the test asks for.
package struct RunningSquid: Sendable {
    /// Where it takes requests, on 127.0.0.1.
    package let port: Int

    private static let program = "/usr/sbin/squid"

    package static let isInstalled = FileManager.default.isExecutableFile(atPath: program)

    /// Runs it while `body` runs.
    ///
    /// - Parameter settings: lines of `squid.conf`: who may use it, and what it logs.
    package static func run(_ settings: String, _ body: (RunningSquid) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "usher-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let squid = RunningSquid(port: TestSender.freePort)
        let file = folder.appending(path: "squid.conf")
        try Data((squid.ownSettings + settings + "\n").utf8).write(to: file)
        let process = try SpawnedProcess(
            [program, "-N", "-f", file.path], environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"],
            output: folder.appending(path: "output").path, errors: folder.appending(path: "errors").path)
        try await process.whileRunning {
            try await waitUntil("Squid takes requests") { TestSender(to: squid.port).isConnected }
            try await body(squid)
        }
    }

    private var ownSettings: String {
        """
        http_port 127.0.0.1:\(port)
        pid_filename none
        cache_log /dev/null
        cache_store_log none
        pinger_enable off
        shutdown_lifetime 0 seconds

        """
    }
}
