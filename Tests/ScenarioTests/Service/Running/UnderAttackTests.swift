import Foundation
import Glibc
import ServiceClient
import ServiceInterface
import TestSupport
import Testing

extension RunningServiceTests {
    /// Whoever can reach a socket may try what they like: it is refused with a reason, and the service goes on collecting.
    @Suite("the service under attack")
    struct UnderAttackTests {
        private static let most = 128 << 20
        private static let mostGrowth = 64 << 20

        private struct Ports {
            let tcp = TestSender.freePort
            let udp = TestSender.freePort
            let tls = TestSender.freePort
        }

        @Test("everything is refused with a reason, in bounded memory, and a line is still taken")
        func everything() async throws {
            try await TestCertificates.make { certificates in
                let ports = Ports()
                let declared = { (places: ServicePlaces) in Self.sources(ports, certificates, places) }
                try await TodaySchool.with(sources: declared) { school in
                    let log = try LogFile(school.places)
                    try await RunningService.run(school.places) { service in
                        #expect(try await service.submit(school.authorisation).isTaken)
                        try await waitUntil("all is open") {
                            try OpenThings(of: service.process.identifier).ports.count == 3
                        }
                        let before = try Self.residentBytes(service)
                        let held = try await Self.slowClients(school)
                        try await Self.malformed(school)
                        try await Self.forged(school, service)
                        try await Self.senders(ports, certificates, service)
                        let after = try Self.residentBytes(service)
                        #expect(after < Self.most && after - before < Self.mostGrowth, "\(before) to \(after) bytes")
                        try await Self.expectCollecting(log, service)
                        #expect(held.count == 10)
                        #expect(try await service.stop() == 0)
                    }
                }
            }
        }

        private static func sources(_ ports: Ports, _ certificates: TestCertificates, _ places: ServicePlaces) -> String
        {
            """
              - { name: file, format: squid-native, file: \(places.logs.path)/access.log }
              - { name: tcp, format: squid-native, listen: "squid-tcp://127.0.0.1:\(ports.tcp)", from: [127.0.0.1] }
              - { name: udp, format: squid-native, listen: "squid-udp://127.0.0.1:\(ports.udp)", from: [127.0.0.1] }
              - name: tls
                format: squid-native
                listen: syslog-tls://127.0.0.1:\(ports.tls)
                from: [127.0.0.1]
                tls:
                  certificate: \(certificates.path("server.pem"))
                  key: \(certificates.path("server.key"))
                  client_authorities: \(certificates.path("ca.pem"))

            """
        }

        /// Clients that begin a request and never end it; they stay while the others try.
        private static func slowClients(_ school: TodaySchool) async throws -> [RawConnection] {
            var clients: [RawConnection] = []
            for _ in 0..<10 {
                let client = try RawConnection(school.places.socket)
                await client.send("POST \(ServicePaths.documents) HTTP/1.1\r\nhost: x\r\n")
                clients.append(client)
            }
            return clients
        }

        private static func malformed(_ school: TodaySchool) async throws {
            let deep = String(repeating: "[", count: 500_000)
            let header = "GET / HTTP/1.1\r\nx: \(String(repeating: "y", count: 20_000))\r\n\r\n"
            let requests = [
                RawAnswer.post(ServicePaths.documents, deep), RawAnswer.post(ServicePaths.documents, "{}"),
                RawAnswer.post("/v1/cases/../documents", "{}"), "\u{16}\u{3}\u{1}\u{2}\r\n\r\n", header,
            ]
            for request in requests {
                let answer = try #require(await RawAnswer.of(school.places.socket, request))
                #expect((400..<500).contains(answer.status))
            }
            let endless = try RawConnection(school.places.socket)
            await endless.send(
                "POST \(ServicePaths.documents) HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"
                    + "content-length: 1000000000\r\n\r\n")
            let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 65_536)
            try await waitUntil("it is cut off") { await endless.send(piece) < piece.count }
        }

        private static func forged(_ school: TodaySchool, _ service: RunningService) async throws {
            let request = try school.statusRequest()
            _ = try await service.client.notices(request)
            let altered = SubmittedDocument(bytes: request.bytes + [0x20], signature: request.signature)
            // Once more the same, and one that was altered.
            for refused in [request, altered] {
                await #expect(throws: ServiceFault.self) { try await service.client.notices(refused) }
            }
            var codes: Set<String?> = []
            for _ in 0..<35 { codes.insert(await refusal(of: altered, service)) }
            #expect(codes == [nil, "too-many-refused"])
        }

        /// Why the document was not even judged; nil when the register refused it.
        private static func refusal(of document: SubmittedDocument, _ service: RunningService) async -> String? {
            do throws(ServiceFault) {
                return try await service.client.submit(document).isTaken ? "taken" : nil
            } catch {
                guard case .refused(let refusal) = error else { return "no answer" }
                return refusal.code
            }
        }

        private static func senders(
            _ ports: Ports, _ certificates: TestCertificates, _ service: RunningService
        ) async throws {
            let stranger = TestSender(to: ports.tcp, from: "127.0.0.2")
            try await stranger.send(LogFile.tunnel("www.facebook.com", by: "a.archer"))
            let endless = TestSender(to: ports.tcp)
            for _ in 0..<64 { try await endless.send([UInt8](repeating: UInt8(ascii: "x"), count: 65_536)) }
            // It is counted when it ends.
            try await endless.send("\n")
            let crowd = (0..<60).map { _ in TestSender(to: ports.tcp) }
            let datagrams = TestSender(datagrams: true, to: ports.udp)
            for _ in 0..<20_000 { _ = datagrams.offer([UInt8](repeating: UInt8(ascii: "x"), count: 1_000)) }
            try await TestSender(to: ports.tls).send("<134>Nov 26 14:28:02 proxy (squid-1): line\n")
            _ = try certificates.send("<134>x\n", to: ports.tls, as: "stranger")
            let reasons: [String: Set<String>] = [
                "tcp": ["wrong-peer", "overlong", "too-many-connections"], "udp": ["bad-frame"],
                "tls": ["no-certificate"],
            ]
            for (source, expected) in reasons {
                try await waitUntil("\(source) counts \(expected)") {
                    let refused = try await service.client.health().sources.first { $0.name == source }?.refused ?? [:]
                    return Set(refused.keys).isSuperset(of: expected)
                }
            }
            #expect(crowd.count == 60)
        }

        private static func expectCollecting(_ log: LogFile, _ service: RunningService) async throws {
            let before = try await service.client.health()
            #expect(before.windows == ["open": 1])
            try log.append(LogFile.tunnel("www.facebook.com", by: "a.archer"))
            try await waitUntil("one more line is read") {
                try await service.client.health().sources[0].lines == before.sources[0].lines + 1
            }
        }

        private static func residentBytes(_ service: RunningService) throws -> Int {
            let text = try String(contentsOfFile: "/proc/\(service.process.identifier)/status", encoding: .utf8)
            let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
            return try #require(row.split(separator: " ").dropFirst().first.flatMap { Int($0) }) << 10
        }
    }
}
