import Custody
import FlowModel
import MonitorService
import Monitoring
import TestSupport
import Testing

@Suite("What a notice says")
struct NoticeMessageTests {
    private let date = Timestamp(milliseconds: 1_777_366_800_000)

    private func message(_ matter: NoticeMatter, random: [UInt8] = [0, 0xab]) throws -> String {
        let notice = Notice(matter, to: try #require(MailAddress("i.deputy@littletown.example")))
        let sender = try #require(MailAddress("usher@littletown.example"))
        return String(
            decoding: NoticeMessage(notice, from: sender, date: date, random: random).bytes, as: UTF8.self)
    }

    @Test("of a finding: that there is something, in which case, and how to see it")
    func finding() throws {
        let id = try AuthorisationFixture.identifier(7)
        #expect(
            try message(.finding(id)) == """
                From: Usher <usher@littletown.example>
                To: i.deputy@littletown.example
                Subject: Usher: something to look at
                Date: Tue, 28 Apr 2026 09:00:00 +0000
                Message-ID: <00ab@littletown.example>
                Auto-Submitted: auto-generated
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                There is something to look at in the case with the identifier

                    \(id.text)

                Open it with: usher status

                This message says no more on purpose. Do not pass it on. It was sent by a program; an answer reaches nobody.

                """)
    }

    @Test("every cause has a text of its own, of a case and of the register", arguments: StopCause.allCases)
    func alerts(cause: StopCause) throws {
        let id = try AuthorisationFixture.identifier(7)
        let ofCase = try message(.alert(RegisterAlert(authorisation: id, cause: cause)))
        let ofRegister = try message(.alert(RegisterAlert(authorisation: nil, cause: cause)))
        #expect(ofCase.contains("\n    \(id.text)\n"))
        #expect(!ofRegister.contains("ua-"))
        #expect(ofRegister.contains("\nThis is about the whole register.\n"))
        #expect(ofCase.contains("\nSubject: Usher: please act\n"))
    }

    @Test("no two causes read the same")
    func distinct() throws {
        let texts = try StopCause.allCases.map { try message(.alert(RegisterAlert(authorisation: nil, cause: $0))) }
        #expect(Set(texts).count == StopCause.allCases.count)
    }

    @Test("lines are short, printable and end in a line feed alone", arguments: StopCause.allCases)
    func lines(cause: StopCause) throws {
        let alert = RegisterAlert(authorisation: try AuthorisationFixture.identifier(255), cause: cause)
        for text in [try message(.alert(alert)), try message(.finding(try AuthorisationFixture.identifier(0)))] {
            #expect(text.hasSuffix("\n"))
            #expect(text.utf8.allSatisfy { $0 == 0x0a || (0x20...0x7e).contains($0) })
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.allSatisfy { $0.utf8.count <= 120 })
            let headers = lines.prefix { !$0.isEmpty }
            #expect(headers.count == 9)
            #expect(headers.allSatisfy { $0.contains(": ") && $0.first?.isUppercase == true })
        }
    }

    @Test("two messages have two names")
    func names() throws {
        let id = try AuthorisationFixture.identifier(7)
        #expect(try message(.finding(id), random: [1]) != message(.finding(id), random: [2]))
    }
}
