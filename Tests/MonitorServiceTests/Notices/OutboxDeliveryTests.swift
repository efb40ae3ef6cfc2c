import Custody
import FlowModel
import Foundation
import Glibc
import MonitorService
import Monitoring
import TestSupport
import Testing

@Suite("From the outbox to the mail program")
struct OutboxDeliveryTests {
    private let now = Timestamp(milliseconds: 1_777_366_800_000)
    private let people = [AuthorisationFixture.principal, AuthorisationFixture.dpo]

    private func put(_ outbox: Outbox, to address: String, _ byte: UInt8) throws {
        let notice = Notice(.finding(try AuthorisationFixture.identifier(byte)), to: try #require(MailAddress(address)))
        try outbox.prepare()
        try outbox.put(notice, at: now, random: [byte])
    }

    private func run(_ outbox: Outbox, _ program: String, at now: Timestamp) async throws -> [Int] {
        let sender = try #require(MailAddress("usher@littletown.example"))
        let delivery = OutboxDelivery(
            outbox, by: Sendmail(program, from: sender, patience: .seconds(60)), from: sender,
            signers: try AuthorisationFixture().signers())
        let count = await delivery.run(now: { now }, random: { [UInt8](repeating: 3, count: $0) })
        return [count.sent, count.failed, count.givenUp, count.refused, count.waiting]
    }

    private func count(
        sent: Int = 0, failed: Int = 0, givenUp: Int = 0, refused: Int = 0, waiting: Int = 0
    ) -> [Int] { [sent, failed, givenUp, refused, waiting] }

    @Test("each is sent to its one recipient, and is gone")
    func sent() async throws {
        try await withMailFolder { folder in
            let program = try MailProgram(in: folder, MailProgram.keeping)
            let outbox = Outbox(folder.appending(path: "outbox").path)
            for (number, person) in people.enumerated() { try put(outbox, to: person.principal, UInt8(number)) }
            #expect(try await run(outbox, program.path, at: now) == count(sent: 2))
            let recipients = try program.messages.flatMap { message in
                message.split(separator: "\n").filter { $0.hasPrefix("To: ") }.map { String($0.dropFirst(4)) }
            }
            #expect(recipients.sorted() == people.map(\.principal).sorted())
            #expect(try await run(outbox, program.path, at: now) == count())
        }
    }

    @Test("a program that fails is tried again after a pause, and given up after a day")
    func failing() async throws {
        try await withMailFolder { folder in
            let program = try MailProgram(in: folder, "exit 75")
            let outbox = Outbox(folder.appending(path: "outbox").path)
            try put(outbox, to: people[0].principal, 1)
            #expect(try await run(outbox, program.path, at: now) == count(failed: 1, waiting: 1))
            let early = now.adding(milliseconds: 59_999)
            #expect(try await run(outbox, program.path, at: early) == count(waiting: 1))
            let due = now.adding(milliseconds: 60_000)
            #expect(try await run(outbox, program.path, at: due) == count(failed: 1, waiting: 1))
            let late = now.adding(milliseconds: 86_400_000)
            #expect(try await run(outbox, program.path, at: late) == count(failed: 1, givenUp: 1))
        }
    }

    @Test("it is sent when the program works again")
    func recovered() async throws {
        try await withMailFolder { folder in
            let program = try MailProgram(in: folder, "[ -e \"$D/up\" ] || exit 1\n" + MailProgram.keeping)
            let outbox = Outbox(folder.appending(path: "outbox").path)
            try put(outbox, to: people[0].principal, 1)
            #expect(try await run(outbox, program.path, at: now) == count(failed: 1, waiting: 1))
            try Data().write(to: folder.appending(path: "up"))
            let due = now.adding(milliseconds: 60_000)
            #expect(try await run(outbox, program.path, at: due) == count(sent: 1))
            #expect(try program.messages.count == 1)
        }
    }

    @Test("nothing goes to anybody who is not in allowed_signers")
    func strangers() async throws {
        try await withMailFolder { folder in
            let program = try MailProgram(in: folder, MailProgram.keeping)
            let outbox = Outbox(folder.appending(path: "outbox").path)
            try put(outbox, to: "somebody@elsewhere.example", 1)
            #expect(try await run(outbox, program.path, at: now) == count(refused: 1))
            #expect(try program.messages == [])
        }
    }

    @Test(
        "a file that is no notice is thrown away, and holds up nothing",
        arguments: [
            "", "{}", "text", #"{"attempts":0,"format":"usher-notice-1","matter":"finding","#,
            entry(#""more":"facebook""#), entry(#""to":"p.poole@littletown.example\nBcc: x@y.example""#),
            entry(#""matter":"There was use of Facebook""#), entry(#""authorisation":"Alex Archer""#),
            entry(#""attempts":-1"#), entry(#""attempts":1"#), entry(#""written_at":"yesterday""#),
            entry(#""format":"usher-notice-2""#), String(repeating: " ", count: 5_000) + entry(""),
        ])
    func noNotice(text: String) async throws {
        try await withMailFolder { folder in
            let program = try MailProgram(in: folder, MailProgram.keeping)
            let outbox = Outbox(folder.appending(path: "outbox").path)
            try put(outbox, to: people[0].principal, 255)
            try Data(text.utf8).write(to: URL(filePath: outbox.folder).appending(path: "00.notice"))
            #expect(try await run(outbox, program.path, at: now) == count(sent: 1, refused: 1))
            #expect(try program.messages.count == 1)
        }
    }

    @Test("the same file with nothing changed is a notice")
    func plain() async throws {
        try await withMailFolder { folder in
            let program = try MailProgram(in: folder, MailProgram.keeping)
            let outbox = Outbox(folder.appending(path: "outbox").path)
            try outbox.prepare()
            try Data(Self.entry("").utf8).write(to: URL(filePath: outbox.folder).appending(path: "00.notice"))
            #expect(try await run(outbox, program.path, at: now) == count(sent: 1))
        }
    }

    @Test("a link is not followed, and a pipe is not waited for")
    func oddFiles() async throws {
        try await withMailFolder { folder in
            let program = try MailProgram(in: folder, MailProgram.keeping)
            let outbox = Outbox(folder.appending(path: "outbox").path)
            try outbox.prepare()
            try Data(Self.entry("").utf8).write(to: folder.appending(path: "elsewhere"))
            #expect(symlink(folder.appending(path: "elsewhere").path, outbox.folder + "/00.notice") == 0)
            #expect(mkfifo(outbox.folder + "/01.notice", 0o600) == 0)
            #expect(try await run(outbox, program.path, at: now) == count(refused: 2))
            #expect(FileManager.default.fileExists(atPath: folder.appending(path: "elsewhere").path))
        }
    }

    @Test("without an outbox there is nothing to do")
    func noFolder() async throws {
        try await withMailFolder { folder in
            let outbox = Outbox(folder.appending(path: "nowhere").path)
            let counted = try await run(outbox, "/bin/false", at: now)
            #expect(counted == count())
        }
    }

    /// A file of the outbox in which `other` takes the place of the member of the same name.
    private static func entry(_ other: String) -> String {
        let usual = [
            #""attempts":0"#, #""authorisation":"ua-aaaaaaaaaaaaaaaaaaaaaaaaaa""#, #""format":"usher-notice-1""#,
            #""matter":"finding""#, #""to":"p.poole@littletown.example""#, #""written_at":"2026-04-28T09:00:00Z""#,
        ]
        let name = other.prefix { $0 != ":" }
        let kept = usual.filter { name.isEmpty || !$0.hasPrefix(name) }
        return "{" + (kept + (other.isEmpty ? [] : [other])).joined(separator: ",") + "}"
    }
}
