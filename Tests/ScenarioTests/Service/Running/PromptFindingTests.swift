import FlowModel
import Foundation
import Monitoring
import ServiceClient
import ServiceInterface
import TestSupport
import Testing

extension RunningServiceTests {
    /// A finding takes two minutes of use. Their lines are written by hand, as if the lesson had begun before the test; the
    /// last exchange, which decides, is made with a real browser through a real Squid.
    @Suite(
        "from the proxy's line to the finding it takes less than two seconds",
        .enabled(if: RealTunnels.areInstalled, "squid, curl or openssl is missing: this was NOT tested"),
        .enabled(if: TodaySchool.hasLessons, "there is no lesson at this hour: this was NOT tested"))
    struct PromptFindingTests {
        private static let limit: Int64 = 2_000

        @Test("by a file that Squid writes")
        func file() async throws {
            let declared = { (places: ServicePlaces) in Self.source("file: \(places.logs.path)/access.log") }
            try await TodaySchool.with(sources: declared, openedMinutesAgo: 10) { school in
                let log = try LogFile(school.places)
                try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: log.path)
                let logging = "access_log stdio:\(log.path) logformat=usher"
                try await Self.measure(school, logging, stamps: log) { try log.append($0) }
            }
        }

        @Test("by a connection that Squid makes")
        func connection() async throws {
            let port = TestSender.freePort
            let declared = { (_: ServicePlaces) in
                Self.source("listen: squid-tcp://127.0.0.1:\(port)") + "    from: [127.0.0.1]\n"
            }
            try await TodaySchool.with(sources: declared, openedMinutesAgo: 10) { school in
                // A second log, for the test alone: it says when the line was written.
                let log = try LogFile(school.places)
                try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: log.path)
                let logging = """
                    access_log tcp://127.0.0.1:\(port) on-error=drop logformat=usher
                    access_log stdio:\(log.path) logformat=usher
                    """
                try await Self.measure(school, logging, stamps: log) { lines in
                    let proxy = TestSender(to: port)
                    try #require(proxy.isConnected)
                    try await proxy.send(lines)
                }
            }
        }

        private static func source(_ intake: String) -> String {
            "  - name: proxy\n    format: squid-logformat\n    logformat: '\(RealTunnels.format)'\n    \(intake)\n"
        }

        private static func measure(
            _ school: TodaySchool, _ logging: String, stamps log: LogFile, deliver: (String) async throws -> Void
        ) async throws {
            let site = school.places.folder.appending(path: "site")
            try await RunningService.run(school.places) { service in
                try await waitUntil("the source is open") {
                    try await service.client.health().sources.map(\.state) == [.open]
                }
                try await RealTunnels.with(in: site, logging: logging) { tunnels in
                    let earlier = Self.earlierLines()
                    try await deliver(earlier.joined())
                    try await waitUntil("the earlier lines are read") {
                        try await service.client.health().sources.map(\.lines)[0] >= earlier.count
                    }
                    #expect(try await school.notice(service).findings == 0, "the last exchange must decide")
                    try tunnels.fetch("scontent-lhr6-2.xx.fbcdn.net", bytes: 1_500_000)
                    try tunnels.fetch("www.facebook.com", bytes: 120_000)
                    try await waitUntil("the finding") { try await school.notice(service).findings == 1 }
                    let seen = Int64(Date().timeIntervalSince1970 * 1_000)
                    let written = try Self.firstStamp(log)
                    let raised = try await school.notice(service).lastFinding?.milliseconds
                    print("finding: raised after \((raised ?? 0) - written) ms, seen after \(seen - written) ms")
                    #expect(seen - written < Self.limit)
                }
                #expect(try await service.stop() == 0)
            }
        }

        /// Pages over 114 seconds, which is not yet a finding: neither at regular intervals, which would be a device's own doing,
        /// nor so late that the last exchange would be of the same act.
        private static func earlierLines() -> [String] {
            [126.0, 114, 87, 73, 45, 34, 12].flatMap { age in
                [
                    RealTunnels.line("scontent-lhr6-2.xx.fbcdn.net", secondsAgo: age - 2, lasting: 2, bytes: 1_486_312),
                    RealTunnels.line("www.facebook.com", secondsAgo: age - 2.5, lasting: 2.5, bytes: 117_168),
                ]
            }
        }

        /// When Squid wrote the first line of a real exchange, by its own stamp, which is the end of the tunnel: in
        /// milliseconds. Whichever of them decides, it came no earlier.
        private static func firstStamp(_ log: LogFile) throws -> Int64 {
            let text = try String(contentsOfFile: log.path, encoding: .utf8)
            let lines = text.split(separator: "\n")
            let real = try #require(lines.first { $0.contains(" CONNECT ") && !$0.hasSuffix(":443") })
            let seconds = try #require(Double(real.split(separator: " ")[1]))
            return Int64(seconds * 1_000)
        }
    }
}
