import Custody
import FlowModel
import Foundation
import MonitorService
import ServiceClient
import ServiceInterface
import TestSupport
import Testing

@Suite("what the control socket answers")
struct ControlServerTests {
    @Test("health and windows are counts and identifiers; metrics are the text that the service gives")
    func counts() async throws {
        try await withServedSchool { served in
            let health = try await served.client.health()
            #expect(health.windows == ["open": 1])
            #expect(health.program == "usherd test")
            let windows = try await served.client.windows()
            #expect(windows.map(\.authorisation) == [LiveSchool.identifier])
            #expect(windows.map(\.phase) == ["open"])
            #expect(try await served.client.metrics() == "usher_audit_entries \(health.auditEntries)\n")
        }
    }

    @Test("a document is taken, or refused with every reason, and both are durable")
    func documents() async throws {
        try await withServedSchool { served in
            let again = try await served.client.submit(served.school.authorisation)
            #expect(again.refusals.map(\.code) == ["A10-replayed"])
            #expect(again.refusals.allSatisfy { !$0.sentence.isEmpty })
            let stray = try await served.client.submit(try LiveSchool.strayEvent())
            #expect(!stray.isTaken)
            #expect(try served.school.kinds().suffix(2) == [.authorisationRefused, .documentRefused])
        }
    }

    @Test("an export that was made for the person is taken as a whole, and once")
    func imports() async throws {
        try await withServedSchool { served in
            let second = try AuthorisationFixture.instant("2026-04-28T08:30:00Z").milliseconds / 1_000
            let lines = (0..<2_000).map { index in
                "\(second + Int64(index / 10)).000 120 10.20.1.14 TCP_TUNNEL/200 \(4_000 + index) "
                    + "CONNECT \(index % 2 == 0 ? "www.facebook.com" : "www.bbc.co.uk"):443 a.archer HIER_DIRECT/192.0.2.1 -\n"
            }
            let export = Array(lines.joined().utf8)
            let answer = try await served.client.importLines(export, source: "proxy")
            #expect(answer.lines == 2_000 && answer.kept > 0)
            await #expect(throws: refusal(.repeated)) {
                try await served.client.importLines(export, source: "proxy")
            }
            await #expect(throws: refusal(.unknownSource)) {
                try await served.client.importLines(export, source: "other")
            }
        }
    }

    private func refusal(_ refusal: ImportRefusal) -> ServiceFault {
        .refused(ServiceRefusal(code: refusal.rawValue, reason: refusal.description))
    }

    @Test("that the clock is right is believed")
    func clock() async throws {
        try await withServedSchool { served in
            served.school.clock.now = try AuthorisationFixture.instant("2026-04-28T08:00:00Z")
            await served.school.desk.tick()
            #expect(try await served.client.health().isClockTrusted == false)
            #expect(try await served.client.trustClock() == false)
            served.school.clock.now = try AuthorisationFixture.instant("2026-04-28T09:30:00Z")
            #expect(try await served.client.trustClock())
            #expect(try await served.client.health().isClockTrusted)
        }
    }

    @Test("what was asked is counted, and nothing else of it is noted")
    func notes() async throws {
        try await withServedSchool { served in
            _ = try await served.client.health()
            _ = await RawAnswer.of(served.socket, "GET /nowhere HTTP/1.1\r\nhost: x\r\n\r\n")
            #expect(served.notes.all == [.answered, .refused("no-such-path")])
        }
    }
}
