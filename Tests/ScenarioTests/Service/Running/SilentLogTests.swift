import Foundation
import Glibc
import ServiceClient
import ServiceInterface
import TestSupport
import Testing

extension RunningServiceTests {
    /// Whoever runs the server reads its log, and may know nothing about anybody (law page 2.5).
    @Suite("the service tells nothing about anybody to whoever runs the server")
    struct SilentLogTests {
        /// Lines with words that occur nowhere else, so that each can be looked for.
        private static let lines = {
            let stamp = Int(Date().timeIntervalSince1970)
            return [
                LogFile.tunnel("www.facebook.com", by: "a.archer"),
                LogFile.tunnel("scontent-lhr6-2.xx.fbcdn.net", by: "littletown%5ca.archer"),
                LogFile.tunnel("clinic.quillfeather.example", by: "b.brook"),
                "\(stamp).803 11703 10.93.71.14 TCP_MISS/200 571613 GET http://jobs.zephyrloom.example/apply?who=brook"
                    + " s.o'shea HIER_DIRECT/203.0.113.240 text/html\n",
                "marmalade tangerine damaged \u{0} line without any sense a.archer\n",
                "9999999999999999999.803 x 10.93.71.15 TCP_TUNNEL/200 - CONNECT vexed.kumquat.example:443 c.carr -\n",
                String(repeating: "overlongpomegranate ", count: 5_000) + "\n",
                "\(stamp).803 11703 2001:db8:77aa::5 TCP_TUNNEL/200 5 CONNECT [2001:db8:99bb::7]:443 d.dale -/- -\n",
            ]
        }()

        @Test("not on standard error, not to systemd, not in its figures")
        func standardError() async throws {
            let said = try await Self.scenario()
            #expect(said.contains("a document was refused") && said.contains("source proxy"))
            try Self.expectSilence(said)
        }

        @Test(
            "not in the journal",
            .enabled(if: getuid() == 0, "only root can put a journal in the place of the real one: this was NOT tested")
        )
        func journal() async throws {
            let said = try await Self.scenario(withJournal: true)
            #expect(said.contains("USHER_EVENT=document-refused"))
            try Self.expectSilence(said)
        }

        private static func expectSilence(_ said: String) throws {
            let search = NameSearch(Array(said.lowercased().utf8))
            let forbidden = try words()
            #expect(forbidden.count > 60)
            for word in forbidden { #expect(!search.holds(word), "it tells \(word)") }
            // What would be found is found.
            #expect(NameSearch(Array(("x " + forbidden[0] + " y").utf8)).holds(forbidden[0]))
        }

        /// Every name, log-in and number of the staff, every part of a line, in lower case.
        private static func words() throws -> [String] {
            let staff = String(decoding: try SampleSchoolSetup.bytes("staff.csv"), as: UTF8.self)
            let rows = staff.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
            var words: Set<String> = ["ira irwin", "irwin", "cleo chair", SampleRegister.identifier]
            for row in rows {
                let fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                words.insert(fields[0])
                words.formUnion(fields[5].split(separator: ";").map(String.init))
                words.insert(fields[1])
                words.formUnion(fields[1].split(separator: " ").map(String.init))
            }
            for line in lines {
                let parts = line.split { " \n:/[]?=".contains($0) }.map(String.init)
                words.formUnion(parts.filter { $0.count > 4 && !$0.allSatisfy(\.isNumber) })
                words.formUnion(line.split(separator: " ").map(String.init))
            }
            // Words of everybody, and numbers that may be a count of something.
            let common: Set<String> = ["teacher", "line", "any", "without", "damaged", "supply"]
            return words.map { $0.lowercased().trimmingCharacters(in: .whitespacesAndNewlines) }
                .filter { $0.count > 2 && !common.contains($0) && !$0.allSatisfy(\.isNumber) }.sorted()
        }

        /// Everything that can happen to the service; gives all that it said to anybody but the people of the case.
        private static func scenario(withJournal: Bool = false) async throws -> String {
            let port = TestSender.freePort
            let declared = { (places: ServicePlaces) in
                """
                  - { name: proxy, format: squid-native, file: \(places.logs.path)/access.log }
                  - { name: stream, format: squid-native, listen: "squid-tcp://127.0.0.1:\(port)", from: [127.0.0.1] }

                """
            }
            var said = ""
            try await TodaySchool.with(sources: declared) { school in
                let log = try LogFile(school.places)
                let cancellation = try school.cancellation()
                let journal = withJournal ? try TestJournal(school.places) : nil
                try await RunningService.run(
                    school.places, tracer: journal?.launcher ?? [], environment: try journal?.environment ?? [:]
                ) { service in
                    try await documents(school, service)
                    try await waitUntil("the sources are open") {
                        try await service.client.health().sources.map(\.state) == [.open, .open]
                    }
                    for line in lines { try log.append(line) }
                    try await stream(port)
                    try await waitUntil("the lines are read") {
                        try await service.client.health().sources.allSatisfy { $0.lines >= lines.count - 1 }
                    }
                    try await configurations(school, service)
                    try await requests(school, service)
                    said += try await figures(school, service)
                    #expect(try await service.submit(cancellation).isTaken)
                    said += try await figures(school, service)
                    #expect(try await service.stop() == 0)
                    said += service.errors + service.notices.joined(separator: "\n")
                }
                said += journal?.text ?? ""
            }
            return said
        }

        private static func documents(_ school: TodaySchool, _ service: RunningService) async throws {
            let good = Array(try Data(contentsOf: URL(filePath: school.authorisation)))
            let signature = Array(try Data(contentsOf: URL(filePath: school.authorisation + ".sig")))
            for bytes in [good + [0x20], Array("{\"name\": \"Alex Archer\"}".utf8), Array("Bo Brook".utf8)] {
                let answer = try await service.client.submit(SubmittedDocument(bytes: bytes, signature: signature))
                #expect(!answer.isTaken)
            }
            #expect(try await service.submit(school.authorisation).isTaken)
            #expect(try await !service.submit(school.authorisation).isTaken)
        }

        private static func stream(_ port: Int) async throws {
            let stranger = TestSender(to: port, from: "127.0.0.2")
            try await stranger.send(lines[2])
            let proxy = TestSender(to: port)
            for line in lines { try await proxy.send(line) }
            try await proxy.send("unfinishedrhubarb a.archer")
        }

        private static func configurations(_ school: TodaySchool, _ service: RunningService) async throws {
            let place = URL(filePath: school.places.configuration)
            let good = try Data(contentsOf: place)
            try (good + Data("Alex Archer: www.facebook.com\n".utf8)).write(to: place)
            try await service.reload()
            try good.write(to: place)
            try await service.reload()
        }

        private static func requests(_ school: TodaySchool, _ service: RunningService) async throws {
            let request = try school.statusRequest()
            _ = try await service.client.notices(request)
            await #expect(throws: ServiceFault.self) { try await service.client.notices(request) }
            let forged = SubmittedDocument(bytes: request.bytes + [0x20], signature: request.signature)
            await #expect(throws: ServiceFault.self) { try await service.client.notices(forged) }
            _ = try await service.client.trustClock()
            for path in ["/v1/cases/\(SampleRegister.identifier)?a.archer", "/archer", "/v1/documents"] {
                _ = try CommandRun(
                    "/usr/bin/curl",
                    [
                        "--silent", "--max-time", "20", "--unix-socket", school.places.socket, "--data", "a.archer",
                        "http://www.facebook.com\(path)",
                    ])
            }
        }

        /// What whoever runs the server can ask for.
        private static func figures(_ school: TodaySchool, _ service: RunningService) async throws -> String {
            let health = try await service.client.health()
            let status = try CommandRun("usherd", ["status", "--socket", school.places.socket])
            return String(decoding: health.message, as: UTF8.self) + (try await service.client.metrics())
                + status.transcript
        }
    }
}
