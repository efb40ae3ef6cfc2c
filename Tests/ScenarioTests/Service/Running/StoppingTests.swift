import Foundation
import Glibc
import Reporting
import ServiceClient
import ServiceInterface
import TestSupport
import Testing

extension RunningServiceTests {
    @Suite("from READY to STOPPING")
    struct StoppingTests {
        private static func source(_ places: ServicePlaces) -> String {
            "  - { name: proxy, format: squid-native, file: \(places.logs.path)/access.log }\n"
        }

        @Test("systemd is told of everything in its order")
        func notices() async throws {
            try await TodaySchool.with(sources: Self.source) { school in
                _ = try LogFile(school.places)
                try await RunningService.run(school.places, environment: ["WATCHDOG_USEC": "1000000"]) { service in
                    let first = try #require(service.notices.first)
                    #expect(first.hasPrefix("READY=1\nSTATUS=no window open; source proxy: closed"))
                    try await waitUntil("signs of life") { service.notices.count { $0 == "WATCHDOG=1" } >= 2 }
                    #expect(try await service.submit(school.authorisation).isTaken)
                    try await waitUntil("systemd knows of the window") {
                        service.notices.contains { $0.hasPrefix("STATUS=1 window open; source proxy: reading") }
                    }
                    let before = service.notices.count
                    try await service.reload()
                    let reloading = try #require(
                        service.notices.dropFirst(before).first { $0.hasPrefix("RELOADING=1") })
                    #expect(Int64(reloading.dropFirst("RELOADING=1\nMONOTONIC_USEC=".count)) ?? 0 > 0)
                    #expect(try await service.stop() == 0)
                    #expect(service.notices.last == "STOPPING=1")
                    #expect(service.notices.count { $0 == "STOPPING=1" } == 1)
                    #expect(!FileManager.default.fileExists(atPath: school.places.socket))
                }
            }
        }

        @Test(
            "a graceful end, and a killed process, lose nothing that was read", arguments: [SIGTERM, SIGINT, SIGKILL])
        func nothingIsLost(signal: Int32) async throws {
            try await TodaySchool.with(sources: Self.source) { school in
                let log = try LogFile(school.places)
                let cancellation = try school.cancellation()
                try await RunningService.run(school.places) { service in
                    #expect(try await service.submit(school.authorisation).isTaken)
                    try await waitUntil("the log is open") {
                        try await service.client.health().sources.map(\.state) == [.open]
                    }
                    try log.append(Self.lines(5, from: 0))
                    try await waitUntil("the lines are read") {
                        try await service.client.health().sources.map(\.lines) == [5]
                    }
                    let status = try await service.stop(by: signal)
                    #expect(status == (signal == SIGKILL ? 128 + SIGKILL : 0))
                }
                // While nobody looks the proxy goes on.
                try log.append(Self.lines(3, from: 5))
                try await RunningService.run(school.places) { service in
                    try await waitUntil("what came meanwhile is read") {
                        try await service.client.health().sources.map(\.lines).contains { $0 >= 3 }
                    }
                    // What waits for its neighbours is sealed when the window ends.
                    #expect(try await service.submit(cancellation).isTaken)
                    try Self.fetch(school)
                    #expect(try await service.stop() == 0)
                }
                let copy = school.places.folder.appending(path: "case")
                let opened = try OpenedEvidence(try RehearsedCase.read(copy))
                #expect(opened.verdict.faults.isEmpty)
                #expect(opened.records.count == (TodaySchool.isSchoolDay ? 8 : 0))
                try school.run(
                    "usherd", "store", "check", "--config", school.places.configuration, "--state", school.places.state)
            }
        }

        /// Each of another size: the same twice within a second is one exchange that two proxies wrote down.
        private static func lines(_ count: Int, from first: Int) -> String {
            (first..<first + count).map {
                LogFile.tunnel("www.facebook.com", by: "a.archer", bytes: 100_000 + $0 * 997)
            }
            .joined()
        }

        private static func fetch(_ school: TodaySchool) throws {
            try school.run(
                "usher", "case", "fetch", SampleRegister.identifier, "--key", school.key("investigator"),
                "--passphrase-file", school.passphrase, "--out", school.places.folder.appending(path: "case").path,
                "--socket", school.places.socket)
        }
    }
}
