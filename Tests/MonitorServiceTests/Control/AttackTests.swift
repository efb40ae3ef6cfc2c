import Custody
import Foundation
import MonitorService
import Monitoring
import ServiceClient
import ServiceInterface
import TestSupport
import Testing

/// What somebody with access to the socket could try. After each the service must answer as before.
@Suite("attacks on the control socket")
struct AttackTests {
    /// So impatient that a test need not wait long.
    private static var hasty: ControlPace {
        var pace = ControlPace()
        (pace.head, pace.body, pace.stall, pace.linger) = (1, 1, 1, 1)
        return pace
    }

    private func stillAnswers(_ served: ServedSchool) async throws {
        #expect(try await served.client.health().windows == ["open": 1])
    }

    struct Malformed: Sendable, CustomTestStringConvertible {
        let request: String
        let status: Int
        let code: String?
        var testDescription: String { String(request.prefix(40)) }

        init(_ request: String, _ status: Int, _ code: String?) {
            self.request = request
            self.status = status
            self.code = code
        }

        static func body(_ body: String, _ code: String) -> Malformed {
            Malformed(RawAnswer.post(ServicePaths.documents, body), 400, code)
        }
    }

    private static let deep = String(repeating: "[", count: 100_000)

    static let malformed: [Malformed] = [
        .body("", "not-json"), .body("{", "not-json"), .body("{\"document\":1.5}", "not-json"), .body(deep, "not-json"),
        .body("\u{feff}{}", "not-json"), .body("{}{}", "not-json"), .body("{\"a\":1,\"a\":1}", "not-json"),
        .body("[]", "wrong-members"), .body("{}", "wrong-members"), .body("null", "wrong-members"),
        .body("{\"document\":\"AA==\"}", "wrong-members"),
        .body("{\"document\":\"AA\",\"signature\":\"\"}", "wrong-members"),
        .body("{\"document\":1,\"signature\":\"\"}", "wrong-members"),
        .body("{\"document\":\"\",\"signature\":\"\",\"secret\":\"\"}", "wrong-members"),
        Malformed(RawAnswer.post(ServicePaths.documents, "{}", type: "text/plain"), 415, "content-type"),
        Malformed(
            RawAnswer.post(ServicePaths.documents, "{}", type: "application/json; charset=x"), 415, "content-type"),
        Malformed(RawAnswer.post(ServicePaths.clock, "{}"), 400, "body"),
        Malformed(RawAnswer.post("/v1/cases/ua-", "{}"), 404, "not-an-identifier"),
        Malformed(RawAnswer.post("/v1/cases/../documents", "{}"), 404, "not-an-identifier"),
        Malformed(RawAnswer.post("/v1/nothing", "{}"), 404, "no-such-path"),
        Malformed(RawAnswer.post("/", "{}"), 404, "no-such-path"),
        Malformed(RawAnswer.post(ServicePaths.imports, "a\n", type: "text/plain"), 400, "query"),
        Malformed(RawAnswer.post(ServicePaths.imports + "?source=a&source=b", "a\n", type: "text/plain"), 400, "query"),
        Malformed("GET \(ServicePaths.documents) HTTP/1.1\r\nhost: x\r\n\r\n", 405, "wrong-method"),
        Malformed("DELETE \(ServicePaths.health) HTTP/1.1\r\nhost: x\r\n\r\n", 405, "wrong-method"),
        Malformed("GET \(ServicePaths.health)?names=yes HTTP/1.1\r\nhost: x\r\n\r\n", 400, "query"),
        Malformed("GET \(ServicePaths.health) HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\n\r\nabc", 400, "body"),
        Malformed("GET \(ServicePaths.health) HTTP/9.9\r\n\r\n", 400, nil),
        Malformed("\u{16}\u{3}\u{1}\u{2}\r\n\r\n", 400, nil),
        Malformed("GET / HTTP/1.1\r\nx: \(String(repeating: "y", count: 20_000))\r\n\r\n", 400, nil),
        Malformed("GET / HTTP/1.1\r\n\(String(repeating: "a: b\r\n", count: 500))\r\n", 400, nil),
    ]

    @Test("what is malformed is refused with a reason that repeats nothing, and reaches no register")
    func malformed() async throws {
        try await withServedSchool { served in
            for attack in Self.malformed {
                let answer = try #require(
                    await RawAnswer.of(served.socket, attack.request), "\(attack.testDescription)")
                #expect(answer.status == attack.status, "\(attack.testDescription)")
                #expect(answer.code == attack.code, "\(attack.testDescription)")
            }
            #expect(try !served.school.kinds().contains { $0 == .documentRefused || $0 == .authorisationRefused })
            try await stillAnswers(served)
        }
    }

    @Test(
        "a body without end is refused at the limit, whether it says its length or not, and the rest is not waited for")
    func oversized() async throws {
        try await withServedSchool(pace: ControlPace()) { served in
            let head = "POST \(ServicePaths.documents) HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"
            let piece = String(repeating: "x", count: 65_536)
            for framing in ["content-length: 1000000000000\r\n\r\n", "transfer-encoding: chunked\r\n\r\n"] {
                let connection = try RawConnection(served.socket)
                await connection.send(head + framing)
                let part = framing.hasPrefix("t") ? "10000\r\n\(piece)\r\n" : piece
                let start = ContinuousClock.now
                while await connection.send(part) == part.utf8.count, start.duration(to: .now) < .seconds(30) {}
                #expect(start.duration(to: .now) < .seconds(30), "it goes on for ever")
                #expect(RawAnswer(await connection.rest())?.code == "too-long")
            }
            try await stillAnswers(served)
        }
    }

    @Test("a client that is slow with its head, or with its body, is cut off")
    func slow() async throws {
        try await withServedSchool(pace: Self.hasty) { served in
            let silent = try RawConnection(served.socket)
            #expect(await silent.rest() == "")
            let half = try RawConnection(served.socket)
            await half.send("GET \(ServicePaths.health) HTTP/1.1\r\n")
            #expect(await half.rest() == "")
            let waiting = try RawConnection(served.socket)
            await waiting.send("POST \(ServicePaths.status) HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n")
            await waiting.send("content-length: 100\r\n\r\n{")
            #expect(await waiting.rest() != nil)
            try await stillAnswers(served)
        }
    }

    @Test("a client that trickles its body gains no time by it")
    func trickling() async throws {
        try await withServedSchool(pace: Self.hasty) { served in
            let connection = try RawConnection(served.socket)
            await connection.send(
                "POST \(ServicePaths.status) HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n")
            await connection.send("content-length: 1000000\r\n\r\n")
            let start = ContinuousClock.now
            while await connection.send(" ") == 1, start.duration(to: .now) < .seconds(30) {
                try await Task.sleep(for: .milliseconds(50))
            }
            #expect(start.duration(to: .now) < .seconds(30))
            try await stillAnswers(served)
        }
    }

    @Test("idle connections of one user leave room for others, and are closed in time")
    func manyConnections() async throws {
        try await withServedSchool(pace: Self.hasty) { served in
            var connections: [RawConnection] = []
            for _ in 0..<200 { try? connections.append(RawConnection(served.socket)) }
            for connection in connections { #expect(await connection.rest() == "") }
            try await stillAnswers(served)
        }
    }

    @Test("a flood of refusals ends with 429 before it fills the audit chain; what is good is still taken")
    func flood() async throws {
        var pace = ControlPace()
        pace.requests = RequestRate(burst: 1_000, perMinute: 1)
        try await withServedSchool(pace: pace) { served in
            let stray = try LiveSchool.strayEvent()
            var codes: [String: Int] = [:]
            for _ in 0..<200 {
                do {
                    _ = try await served.client.submit(stray)
                    codes["answered", default: 0] += 1
                } catch ServiceFault.refused(let refusal) {
                    codes[refusal.code, default: 0] += 1
                }
            }
            #expect(codes == ["answered": 30, "too-many-refused": 170])
            #expect(try served.school.kinds().count { $0 == .documentRefused } == 30)
            try await stillAnswers(served)
        }
    }

    @Test("a flood of questions ends with 429")
    func questions() async throws {
        var pace = ControlPace()
        pace.requests = RequestRate(burst: 5, perMinute: 1)
        try await withServedSchool(pace: pace) { served in
            for _ in 0..<5 { try await stillAnswers(served) }
            await #expect(throws: ServiceFault.self) { try await served.client.health() }
            #expect(served.notes.all.last == .refused("too-often"))
        }
    }

    @Test("a second request on one connection is not answered")
    func pipelining() async throws {
        try await withServedSchool(pace: ControlPace()) { served in
            let one = "GET \(ServicePaths.health) HTTP/1.1\r\nhost: x\r\n\r\n"
            _ = await RawAnswer.of(served.socket, one + one + one)
            #expect(served.notes.all.filter { $0 == .answered }.count == 1)
            try await stillAnswers(served)
        }
    }

    @Test("a client that goes away leaves no copy behind")
    func leaving() async throws {
        var pace = Self.hasty
        pace.connectionsOfOne = 60
        try await withServedSchool(pace: pace) { served in
            let id = try served.school.id
            for _ in 0..<20 {
                let request = try served.school.request(.copy(id, withSecret: true), by: LiveSchool.investigator)
                let connection = try RawConnection(served.socket)
                let text = String(decoding: request.message, as: UTF8.self)
                await connection.send(RawAnswer.post("\(ServicePaths.cases)/\(id)", text))
            }
            try await waitUntil { try served.copies().isEmpty && served.notes.all.count == 20 }
            try await stillAnswers(served)
        }
    }

    @Test(
        "another user is refused, also when the socket's mode would let them in",
        .enabled(if: getuid() == 0, "only root can become somebody else: this test was not run"))
    func otherUser() async throws {
        try await withServedSchool { served in
            #expect(chmod(served.folder.path, 0o755) == 0)
            let curl = ["--reuid", "65534", "--clear-groups", "curl", "-s", "--unix-socket", served.socket]
            let closed = try await offThePool {
                Result { try CommandRun("/usr/bin/setpriv", curl + ["http://x/v1/health"]) }
            }.get()
            #expect(closed.status == 7, "\(closed.transcript)")
            #expect(chmod(served.socket, 0o666) == 0)
            let open = try await offThePool {
                Result { try CommandRun("/usr/bin/setpriv", curl + ["http://x/v1/health"]) }
            }.get()
            let refusal = try ServiceRefusal(message: open.output)
            #expect(refusal.code == "peer")
            #expect(served.notes.all == [.refused("peer")])
            try await stillAnswers(served)
        }
    }

    /// Waits for something that is about to happen.
    private func waitUntil(_ condition: () throws -> Bool) async throws {
        let start = ContinuousClock.now
        while try !condition() {
            try #require(start.duration(to: .now) < .seconds(30))
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}
