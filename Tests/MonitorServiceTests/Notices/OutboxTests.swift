import FlowModel
import Foundation
import Glibc
import MonitorService
import Monitoring
import TestSupport
import Testing

@Suite("The outbox")
struct OutboxTests {
    private let now = Timestamp(milliseconds: 1_777_366_800_000)

    private func notice(_ byte: UInt8 = 7) throws -> Notice {
        Notice(.finding(try AuthorisationFixture.identifier(byte)), to: try #require(MailAddress("a@b.example")))
    }

    private func mode(_ path: String) -> Int? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int
    }

    @Test("folder and files are for their owner alone, and nothing half-written is left")
    func modes() throws {
        try withTemporaryFolder { folder in
            let outbox = Outbox(folder.appending(path: "run/outbox").path)
            try outbox.prepare()
            try outbox.prepare()
            try outbox.put(try notice(), at: now, random: [1, 2])
            #expect(mode(outbox.folder) == 0o700)
            #expect(mode(outbox.folder + "/0102.notice") == 0o600)
            #expect(try FileManager.default.contentsOfDirectory(atPath: outbox.folder) == ["0102.notice"])
        }
    }

    @Test("where there is no folder, it says so")
    func missing() throws {
        try withTemporaryFolder { folder in
            let outbox = Outbox(folder.appending(path: "nowhere").path)
            #expect(throws: OutboxFault.cannotWrite) { try outbox.put(try notice(), at: now, random: [1]) }
        }
    }

    @Test("when nothing takes notices out, it is full one day")
    func full() throws {
        try withTemporaryFolder { folder in
            let outbox = Outbox(folder.path)
            for number in 0..<Outbox.most {
                try Data().write(to: folder.appending(path: "\(number).notice"))
            }
            #expect(throws: OutboxFault.full) { try outbox.put(try notice(), at: now, random: [1]) }
        }
    }

    @Test("what cannot be written waits in the queue; one file a recipient when it can")
    func post() throws {
        try withTemporaryFolder { folder in
            let outbox = Outbox(folder.appending(path: "outbox").path)
            var post = NoticePost(outbox)
            let recipients = [try #require(MailAddress("a@b.example")), try #require(MailAddress("c@d.example"))]
            var random = UInt8(0)
            func bytes(_ count: Int) -> [UInt8] {
                random += 1
                return [UInt8](repeating: random, count: count)
            }
            post.add(.alert(RegisterAlert(authorisation: nil, cause: .clock)), at: ServiceMoment(wall: now, elapsed: 0))
            let failed = post.post(at: ServiceMoment(wall: now, elapsed: 0), random: bytes) { _ in recipients }
            #expect(failed == PostedCount(posted: 0, failed: 1, givenUp: 0))
            try outbox.prepare()
            let tooEarly = post.post(at: ServiceMoment(wall: now, elapsed: 59_999), random: bytes) { _ in recipients }
            #expect(tooEarly == PostedCount())
            let posted = post.post(at: ServiceMoment(wall: now, elapsed: 60_000), random: bytes) { _ in recipients }
            #expect(posted == PostedCount(posted: 2, failed: 0, givenUp: 0))
            #expect(try FileManager.default.contentsOfDirectory(atPath: outbox.folder).count == 2)
        }
    }
}
