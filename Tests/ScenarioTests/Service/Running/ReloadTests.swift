import Foundation
import ServiceClient
import ServiceInterface
import TestSupport
import Testing

extension RunningServiceTests {
    @Suite("SIGHUP reads the configuration again")
    struct ReloadTests {
        private static func file(_ name: String, _ places: ServicePlaces) -> String {
            "  - { name: \(name), format: squid-native, file: \(places.logs.path)/\(name).log }\n"
        }

        private static func listener(_ port: Int) -> String {
            "  - { name: stream, format: squid-native, listen: \"squid-tcp://127.0.0.1:\(port)\", from: [127.0.0.1] }\n"
        }

        @Test("a good one is adopted: what is new is opened, what is gone is closed, the rest goes on")
        func good() async throws {
            let (first, second) = (TestSender.freePort, TestSender.freePort)
            let declared = { (places: ServicePlaces) in
                Self.file("kept", places) + Self.file("gone", places) + Self.listener(first)
            }
            try await TodaySchool.with(sources: declared) { school in
                let (kept, gone) = (try LogFile(school.places, "kept.log"), try LogFile(school.places, "gone.log"))
                let fresh = try LogFile(school.places, "fresh.log")
                try await RunningService.run(school.places) { service in
                    #expect(try await service.submit(school.authorisation).isTaken)
                    try await Self.wait(for: ["tcp:\(first)"], [kept, gone], service)
                    try kept.append(LogFile.tunnel("www.facebook.com", by: "a.archer"))
                    try await waitUntil("the line is read") { try await Self.lines("kept", service) == 1 }
                    try school.declare(
                        Self.file("kept", school.places) + Self.file("fresh", school.places) + Self.listener(second))
                    try await service.reload()
                    try await Self.wait(for: ["tcp:\(second)"], [kept, fresh], service)
                    for log in [kept, fresh] { try log.append(LogFile.tunnel("www.facebook.com", by: "a.archer")) }
                    try await waitUntil("both lines are read") {
                        let counts = try await (Self.lines("kept", service), Self.lines("fresh", service))
                        return counts == (2, 1)
                    }
                    let health = try await service.client.health()
                    #expect(health.sources.map(\.name) == ["kept", "fresh", "stream"])
                    #expect(health.state == .ready && health.windows == ["open": 1])
                    #expect(try await service.stop() == 0)
                }
            }
        }

        @Test("a bad one leaves the old one in force, which everybody is told until it is mended")
        func bad() async throws {
            try await TodaySchool.with(sources: { Self.file("proxy", $0) }) { school in
                let log = try LogFile(school.places, "proxy.log")
                let good = try Data(contentsOf: URL(filePath: school.places.configuration))
                try await RunningService.run(school.places) { service in
                    #expect(try await service.submit(school.authorisation).isTaken)
                    try await Self.wait(for: [], [log], service)
                    let before = try await service.client.health()
                    try (good + Data("colour: red\n".utf8)).write(to: URL(filePath: school.places.configuration))
                    try await service.reload()
                    let impaired = try await service.client.health()
                    #expect(impaired.state == .impaired && impaired.problems.count == 1)
                    #expect(impaired.problems.allSatisfy { $0.contains("the earlier one is in force") })
                    #expect(impaired.configurationDigest == before.configurationDigest)
                    #expect(impaired.windows == ["open": 1] && impaired.sources.map(\.state) == [.open])
                    let told = try CommandRun("usherd", ["status", "--socket", school.places.socket])
                    #expect(told.status == 1 && told.transcript.contains("usherd check"))
                    try log.append(LogFile.tunnel("www.facebook.com", by: "a.archer"))
                    try await waitUntil("the line is read") { try await Self.lines("proxy", service) == 1 }
                    try good.write(to: URL(filePath: school.places.configuration))
                    try await service.reload()
                    #expect(try await service.client.health().state == .ready)
                    #expect(try await service.stop() == 0)
                }
            }
        }

        private static func lines(_ source: String, _ service: RunningService) async throws -> Int {
            try await service.client.health().sources.first { $0.name == source }?.lines ?? 0
        }

        /// Until exactly these are open.
        private static func wait(
            for ports: Set<String>, _ logs: [LogFile], _ service: RunningService
        ) async throws {
            try await waitUntil("what is declared is open, and nothing else") {
                let open = try OpenThings(of: service.process.identifier)
                let files = open.files.filter { $0.hasPrefix(service.places.logs.path) }
                return open.ports == ports && files == Set(logs.map(\.path))
            }
        }
    }
}
