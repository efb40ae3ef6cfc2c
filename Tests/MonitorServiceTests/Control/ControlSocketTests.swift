import Foundation
import Logging
import MonitorService
import ServiceClient
import ServiceInterface
import ServiceLifecycle
import TestSupport
import Testing

@Suite("the file of the control socket")
struct ControlSocketTests {
    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test("only the owner can connect, or owner and group, from the moment that it is said to listen")
    func modes() async throws {
        let alone = try await withServedSchool { try mode($0.socket) }
        #expect(alone == 0o600)
        let shared = try await withServedSchool(group: "root") { try mode($0.socket) }
        #expect(shared == 0o660)
    }

    @Test("it is gone when the service has stopped")
    func removal() async throws {
        let path = try await withServedSchool { $0.socket }
        #expect(!FileManager.default.fileExists(atPath: path))
        await #expect(throws: ServiceFault.notRunning(path)) { try await ServiceClient(socket: path).health() }
    }

    @Test("one that a crash has left is taken over; one that is served is not, and neither is another file")
    func takingOver() async throws {
        try await withServedSchool { served in
            let desk = ServedSchool.desk(served.school, in: served.folder)
            let second = try ControlServer(desk, path: served.socket, note: { _ in }, onListening: {})
            await #expect(throws: ControlFault.alreadyServed(served.socket)) { try await second.run() }
            #expect(try await served.client.health().windows == ["open": 1])

            let file = served.folder.appending(path: "file")
            try Data().write(to: file)
            let third = try ControlServer(desk, path: file.path, note: { _ in }, onListening: {})
            await #expect(throws: ControlFault.notASocket(file.path)) { try await third.run() }
            #expect(FileManager.default.fileExists(atPath: file.path))
        }
    }

    @Test("a socket that nobody answers on makes room")
    func stale() async throws {
        try await withServedSchool { served in
            let path = served.folder.appending(path: "stale").path
            let left = try CommandRun(
                "/usr/bin/python3", ["-c", "import socket; socket.socket(socket.AF_UNIX).bind('\(path)')"])
            #expect(left.status == 0)
            let desk = ServedSchool.desk(served.school, in: served.folder.appending(path: "other"))
            let (listening, started) = AsyncStream<Void>.makeStream()
            let server = try ControlServer(desk, path: path, note: { _ in }, onListening: { started.yield() })
            let running = Task { try await server.run() }
            for await _ in listening { break }
            #expect(try await ServiceClient(socket: path).health().windows == ["open": 1])
            running.cancel()
            _ = await running.result
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test(
        "a group that is not there, a path that is too long and a folder that is not there are said before anything is done"
    )
    func faults() async throws {
        try await withServedSchool { served in
            let desk = ServedSchool.desk(served.school, in: served.folder.appending(path: "other"))
            #expect(throws: ControlFault.noSuchGroup("no-such-group")) {
                try ControlServer(desk, path: "/tmp/s", group: "no-such-group", note: { _ in }, onListening: {})
            }
            let long = "/tmp/" + String(repeating: "x", count: 103)
            #expect(throws: ControlFault.longPath(long)) {
                try ControlServer(desk, path: long, note: { _ in }, onListening: {})
            }
            let nowhere = served.folder.appending(path: "no/s").path
            let server = try ControlServer(desk, path: nowhere, note: { _ in }, onListening: {})
            await #expect(throws: ControlFault.cannotListen(nowhere)) { try await server.run() }
        }
    }
}
