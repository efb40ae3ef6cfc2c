import Custody
import FlowModel
import Foundation
import MonitorService
import Monitoring
import TestSupport
import Testing

@Suite("Nothing of a case is in its notices")
struct NoDetailTests {
    /// Everything that the authorisation says in words or names, but its identifier and the address of whom we write to.
    private func told(_ document: MonitoringAuthorisation) throws -> Set<String> {
        var texts: Set<String> = []
        func walk(_ value: JSONValue) {
            value.members?.forEach { walk($0.value) }
            value.array?.forEach(walk)
            if let text = value.string { texts.insert(text.lowercased()) }
        }
        walk(document.encode())
        let words = texts.flatMap { $0.split { !$0.isLetter && !$0.isNumber }.map(String.init) }
        return texts.union(words).filter { $0.count > 3 && $0 != document.id.text && !document.id.text.contains($0) }
    }

    @Test("no word of the document is in a message but words of our own sentences")
    func document() throws {
        let document = try AuthorisationFixture().document
        let other = try AuthorisationFixture.identifier(9)
        let recipient = try #require(MailAddress("i@x.example"))
        let matters =
            [NoticeMatter.finding(document.id)]
            + StopCause.allCases.map { .alert(RegisterAlert(authorisation: document.id, cause: $0)) }
        for matter in matters {
            let own = message(matter, recipient)
            let ofAnother = message(replacing(matter, by: other), recipient)
            #expect(own.replacing(document.id.text, with: other.text) == ofAnother, "the identifier alone differs")
            let names = ["archer", "t-014", "facebook", "instagram", "2026-04-28", "littletown", "maths", "poole"]
            #expect(!names.contains { own.lowercased().contains($0) })
            let leaked = try told(document).filter { $0.contains(" ") && own.lowercased().contains($0) }
            #expect(leaked == [])
        }
    }

    @Test("what waits in the outbox says no more")
    func outbox() throws {
        try withTemporaryFolder { folder in
            let document = try AuthorisationFixture().document
            let outbox = Outbox(folder.path)
            let notice = Notice(.finding(document.id), to: try #require(MailAddress("i@x.example")))
            try outbox.put(notice, at: Timestamp(milliseconds: 1_777_366_800_000), random: [1])
            let bytes = try Array(Data(contentsOf: folder.appending(path: "01.notice")))
            #expect(
                String(decoding: bytes, as: UTF8.self)
                    == #"{"attempts":0,"authorisation":"\#(document.id.text)","format":"usher-notice-1","#
                    + #""matter":"finding","to":"i@x.example","written_at":"2026-04-28T09:00:00Z"}"# + "\n")
        }
    }

    private func message(_ matter: NoticeMatter, _ recipient: MailAddress) -> String {
        let bytes = NoticeMessage(
            Notice(matter, to: recipient), from: recipient, date: Timestamp(milliseconds: 0), random: [1]
        ).bytes
        return String(decoding: bytes, as: UTF8.self)
    }

    private func replacing(_ matter: NoticeMatter, by id: AuthorisationID) -> NoticeMatter {
        switch matter {
        case .finding: .finding(id)
        case .alert(let alert): .alert(RegisterAlert(authorisation: id, cause: alert.cause))
        }
    }
}
