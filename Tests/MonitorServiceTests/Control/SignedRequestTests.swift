import Custody
import FlowModel
import Foundation
import Monitoring
import ServiceClient
import ServiceInterface
import TestSupport
import Testing

@Suite("requests with a signature, over the socket")
struct SignedRequestTests {
    private func refusal(_ body: () async throws -> Void) async -> String? {
        do {
            try await body()
            return nil
        } catch ServiceFault.refused(let refusal) {
            return refusal.code
        } catch {
            return "\(error)"
        }
    }

    /// The files of a copy.
    private func copy(
        _ served: ServedSchool, by signer: TestSigner, withSecret: Bool
    ) async throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        var latest = ""
        let id = try served.school.id
        let request = try served.school.request(.copy(id, withSecret: withSecret), by: signer)
        try await served.client.copy(of: id.text, request) { step in
            switch step {
            case .file(let name):
                latest = name
                files[name] = []
            case .content(let bytes): files[latest]? += bytes
            }
        }
        return files
    }

    @Test("the people of a case are told of it, and nobody else is")
    func notices() async throws {
        try await withServedSchool { served in
            for signer in [LiveSchool.principal, LiveSchool.investigator, LiveSchool.chair, LiveSchool.dpo] {
                let notices = try await served.client.notices(try served.school.request(.status, by: signer))
                #expect(notices.map(\.authorisation) == [LiveSchool.identifier], "\(signer.principal)")
                #expect(notices.map(\.phase) == ["open"])
            }
            for signer in [LiveSchool.auditor, LiveSchool.subject] {
                #expect(try await served.client.notices(try served.school.request(.status, by: signer)).isEmpty)
            }
        }
    }

    @Test("a copy holds what its reader may have, and the chain in it says who has got it")
    func copies() async throws {
        try await withServedSchool { served in
            for signer in [LiveSchool.investigator, LiveSchool.chair] {
                let files = try await copy(served, by: signer, withSecret: true)
                #expect(files["window.secret"]?.isEmpty == false)
                #expect(files["authorisation.json"] == served.school.authorisation.bytes)
                let chain = String(decoding: try #require(files["audit.jsonl"]), as: UTF8.self)
                let entry = try #require(chain.split(separator: "\n").last { $0.contains("case-handed-out") })
                #expect(try entry.contains(signer.fingerprint))
                #expect(entry.contains("\"with_secret\":true"))
            }
            for signer in [LiveSchool.principal, LiveSchool.dpo, LiveSchool.auditor, LiveSchool.investigator] {
                let files = try await copy(served, by: signer, withSecret: false)
                #expect(files["window.secret"] == nil)
                #expect(files["evidence.jsonl"] != nil)
            }
            #expect(try served.copies().isEmpty)
            #expect(try served.school.kinds().count { $0 == .caseHandedOut } == 6)
        }
    }

    @Test("whoever may only verify gets no secret, and the subject and strangers get nothing; the chain says nothing")
    func refusedCopies() async throws {
        try await withServedSchool { served in
            for signer in [LiveSchool.principal, LiveSchool.dpo, LiveSchool.auditor] {
                let code = await refusal { _ = try await copy(served, by: signer, withSecret: true) }
                #expect(code == "Q7-secret-not-allowed", "\(signer.principal)")
            }
            #expect(
                await refusal { _ = try await copy(served, by: LiveSchool.subject, withSecret: false) }
                    == "Q6-no-such-case")
            #expect(
                await refusal { _ = try await copy(served, by: LiveSchool.stranger, withSecret: false) }
                    == "Q1-unknown-key")
            let (left, kinds) = (try served.copies(), try served.school.kinds())
            #expect(left.isEmpty)
            #expect(!kinds.contains(.caseHandedOut))
        }
    }

    @Test("a request is answered once, for its own question, signed for this purpose and just now")
    func replays() async throws {
        try await withServedSchool { served in
            let school = served.school
            let id = try school.id
            let once = try school.request(.status, by: LiveSchool.dpo)
            _ = try await served.client.notices(once)
            #expect(await refusal { _ = try await served.client.notices(once) } == "Q4-repeated")

            let status = try school.request(.status, by: LiveSchool.dpo)
            #expect(await refusal { try await served.client.copy(of: id.text, status) { _ in } } == "Q5-other-purpose")
            let copy = try school.request(.copy(id, withSecret: false), by: LiveSchool.dpo)
            #expect(await refusal { _ = try await served.client.notices(copy) } == "Q5-other-purpose")

            let event = try school.request(.status, by: LiveSchool.dpo, namespace: "usher-event")
            #expect(await refusal { _ = try await served.client.notices(event) } == "Q1-wrong-namespace")
            var forged = try school.request(.status, by: LiveSchool.dpo)
            forged = SubmittedDocument(bytes: forged.bytes, signature: once.signature)
            #expect(await refusal { _ = try await served.client.notices(forged) } == "Q1-bad-signature")
            for (minutes, code) in [(-6, "Q3-too-old"), (6, "Q3-too-new")] {
                let time = school.clock.now.adding(milliseconds: Int64(minutes) * 60_000)
                let request = try school.request(.status, by: LiveSchool.dpo, at: time)
                #expect(await refusal { _ = try await served.client.notices(request) } == code)
            }
            _ = try await served.client.notices(try school.request(.status, by: LiveSchool.dpo))
        }
    }
}
