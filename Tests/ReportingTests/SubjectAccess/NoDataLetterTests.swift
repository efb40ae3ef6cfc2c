import Custody
import Monitoring
import Reporting
import TestSupport
import Testing

@Suite("The letter that nothing is held")
struct NoDataLetterTests {
    private let answer: NoDataAnswer
    private let files: [String: [UInt8]]
    private let signers: Signers

    init() throws {
        let at = try AuthorisationFixture.instant("2026-05-20T10:00:00Z")
        answer = NoDataAnswer(
            person: try AuthorisationFixture.staffNumber("T-099"),
            extent: RegisterExtent(
                school: "littletown", isRehearsal: false, entries: 12, head: ContentDigest(of: [1]),
                from: try AuthorisationFixture.instant("2025-09-01T10:00:00Z"), to: at, vouched: 3),
            answeredAt: at, answeredBy: AuthorisationFixture.dpo.principal)
        var files = Dictionary(uniqueKeysWithValues: NoDataLetter.files(answer).map { ($0.name, $0.bytes) })
        files["answer.json.sig"] = try AuthorisationFixture.dpo.sign(answer.bytes, namespace: "usher-event")
        self.files = files
        let lines = try [AuthorisationFixture.dpo, AuthorisationFixture.investigator].map {
            try $0.allowedSignersLine(options: "namespaces=\"usher-event\"")
        }
        signers = try Signers(parsing: Array(lines.joined().utf8))
    }

    @Test("verifies, and is read as it was written")
    func good() {
        let (faults, read, signer) = NoDataLetter.verify(files, signers: signers)
        #expect(faults == [])
        #expect(read == answer)
        #expect(signer == AuthorisationFixture.dpo.principal)
    }

    @Test("says the answer, the person, and how far the register reaches, in page and text alike")
    func words() throws {
        for name in ["answer.html", "answer.txt"] {
            let text = String(decoding: try #require(files[name]), as: UTF8.self)
            for word in ["no data held", "T-099", "1 September 2025", answer.extent.head.hex, "12 entries"] {
                #expect(text.contains(word), "\(name): \(word)")
            }
        }
    }

    @Test("is refused with any file changed, missing or added: the file is named")
    func changed() throws {
        for name in ["answer.html", "answer.txt", "answer.json", "answer.json.sig"] {
            var other = files
            other[name]?[40] ^= 1
            #expect(NoDataLetter.verify(other, signers: signers).faults.contains { $0.file == name }, "\(name)")
            other[name] = nil
            #expect(NoDataLetter.verify(other, signers: signers).faults.contains { $0.file == name }, "\(name)")
        }
        let added = files.merging(["more.txt": []]) { $1 }
        #expect(NoDataLetter.verify(added, signers: signers).faults.map(\.file) == ["more.txt"])
    }

    @Test("is refused from somebody who does not answer for the school")
    func otherSigner() throws {
        let signature = try AuthorisationFixture.investigator.sign(answer.bytes, namespace: "usher-event")
        let other = files.merging(["answer.json.sig": signature]) { $1 }
        #expect(NoDataLetter.verify(other, signers: signers).faults.map(\.file) == ["answer.json.sig"])
    }
}
