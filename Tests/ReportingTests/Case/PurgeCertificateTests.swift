import Custody
import Monitoring
import Reporting
import TestSupport
import Testing

@Suite struct PurgeCertificateTests {
    private let root = EvidenceRoot(of: [(ContentDigest(of: [1]), 40), (ContentDigest(of: [2]), 2)])

    private func entry(_ act: WindowAct) throws -> TrailEntry {
        let fixture = try EventFixture()
        let document = try fixture.document(act, by: AuthorisationFixture.dpo)
        let event = try fixture.signed(document, by: AuthorisationFixture.dpo)
        let trail = try fixture.trail.adding(event, about: document.authorisation, signers: fixture.signers)
        return try #require(trail.entries.last)
    }

    @Test func itSaysWhatWasDestroyedAndOnWhoseWord() throws {
        let entry = try entry(.purge(root))
        let at = try AuthorisationFixture.instant("2026-06-22T09:00:00Z")
        let certificate = try #require(PurgeCertificate(entry, destroyedAt: at, isRehearsal: false))
        let json = try JSONParser.parse(certificate.json)
        #expect(json["evidence_root"]?.string == root.root.hex)
        #expect(json["segments"]?.integer == 2)
        #expect(json["records"]?.integer == 42)
        #expect(json["destroyed_at"]?.string == "2026-06-22T09:00:00Z")
        #expect(json["confirmed"]?["document"]?.string == entry.digest.hex)
        #expect(json["confirmed"]?["key"]?.string == (try AuthorisationFixture.dpo.fingerprint))
        #expect(json["not_covered"]?.array?.count == PurgeCertificate.notCovered.count)
        let text = String(decoding: certificate.text, as: UTF8.self)
        for part in [root.root.hex, entry.digest.hex, "2026-06-22 10:00 BST"] + PurgeCertificate.notCovered {
            #expect(text.contains(part), "\(part)")
        }
        #expect(!text.contains("REHEARSAL"))
    }

    @Test func aRehearsalsSaysSo() throws {
        let at = try AuthorisationFixture.instant("2026-06-22T09:00:00Z")
        let certificate = try #require(PurgeCertificate(try entry(.purge(root)), destroyedAt: at, isRehearsal: true))
        #expect(String(decoding: certificate.text, as: UTF8.self).hasPrefix("REHEARSAL"))
        #expect(try JSONParser.parse(certificate.json)["rehearsal"]?.bool == true)
    }

    @Test func nothingElseIsAConfirmation() throws {
        let at = try AuthorisationFixture.instant("2026-06-22T09:00:00Z")
        #expect(PurgeCertificate(try entry(.void), destroyedAt: at, isRehearsal: false) == nil)
    }
}
