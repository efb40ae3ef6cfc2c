import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

@Suite("The school file")
struct SchoolFileTests {
    /// The fixture's school, as `usherd check` would export it.
    private static func school() throws -> SchoolFile {
        let fixture = try AuthorisationFixture()
        let key = try #require(SealingKey(bytes: [9] + [UInt8](repeating: 0, count: 31)))
        let service = SocialService(
            id: try AuthorisationFixture.service("facebook"), name: "Facebook", serviceClass: .named, note: "not kept")
        let messaging = SocialService(
            id: try AuthorisationFixture.service("whatsapp"), name: "WhatsApp", serviceClass: .messaging, note: nil)
        return SchoolFile(
            schoolID: "littletown", schoolName: "Littletown", sites: ["main", "annexe"],
            staff: fixture.facts.directory.employees, signers: try fixture.signers().entries.map(SchoolSigner.init),
            sealingKeys: [SealingKeyHolder(name: "Cat Chair", role: .recovery, sealingKey: key, signer: "C.Chair@x")],
            catalogueDigest: AuthorisationFixture.catalogue, services: [service, messaging].map(ListedService.init),
            threshold: nil, schoolDays: try AuthorisationFixture.schoolDays())
    }

    @Test("what is written is read back as the same bytes")
    func roundTrip() throws {
        let bytes = try Self.school().bytes
        #expect(try SchoolFile.read(bytes).bytes == bytes)
    }

    @Test("a draft is judged by it as by the school's own facts")
    func sameJudgement() throws {
        var fixture = try AuthorisationFixture()
        fixture.document.services = [AuthorisedService(service: try AuthorisationFixture.service("facebook"))]
        let facts = try SchoolFile.read(try Self.school().bytes).facts(acceptedAt: fixture.facts.acceptedAt)
        #expect(AuthorisationRules.check(fixture.document, facts: facts).isEmpty)

        fixture.document.services = [AuthorisedService(service: try AuthorisationFixture.service("whatsapp"))]
        fixture.document.closesAt = try AuthorisationFixture.instant("2026-05-09T22:59:59Z")
        fixture.document.bindings = [try AuthorisationFixture.binding("b.brook")]
        let wrong = AuthorisationRules.check(fixture.document, facts: facts)
        #expect(wrong == AuthorisationRules.check(fixture.document, facts: fixture.facts))
        #expect(Set(wrong.map(\.code)) == [.messagingService, .notASchoolDay, .sharedIdentity])
    }

    @Test("signers are named from the staff list, else from the sealing keys")
    func names() throws {
        var school = try Self.school()
        school.sealingKeys = school.sealingKeys.map {
            SealingKeyHolder(
                name: $0.name, role: $0.role, sealingKey: $0.sealingKey, signer: AuthorisationFixture.chair.principal)
        }
        let named = school.signers.map { school.personName(of: $0) }
        #expect(named.compactMap(\.self) == ["Pat Poole", "Cat Chair"])
    }

    @Test(
        "a file with faults is refused with all of them",
        arguments: [
            ("usher-school-1", "usher-school-2", ["format"]),
            ("\"catalogue_digest\":\"", "\"catalogue_digest\":\"x", ["catalogue_digest"]),
            ("\"class\":\"A\"", "\"class\":\"D\"", ["services[0].class"]),
            ("\"T-014\"", "\"T-015\"", ["staff"]),
            ("\"a.archer\"", "\"a.*\"", ["staff[0].identities[0].value"]),
            ("\"from\":\"2026-04-13\"", "\"from\":\"2026-04-14\"", ["school_days.dates"]),
            ("\"format\"", "\"colour\":1,\"format\"", ["colour"]),
        ])
    func refusals(_ old: String, _ new: String, _ paths: [String]) throws {
        let text = String(decoding: try Self.school().bytes, as: UTF8.self)
        let changed = text.replacing(old, with: new, maxReplacements: 1)
        #expect(changed != text)
        let faults = #expect(throws: DocumentFaults.self) { try SchoolFile.read(Array(changed.utf8)) }
        #expect(faults?.faults.map(\.path) == paths)
    }

    @Test("two faults are told at once")
    func allFaults() throws {
        let text = String(decoding: try Self.school().bytes, as: UTF8.self)
        let changed = text.replacing("\"class\":\"A\"", with: "\"class\":\"D\"").replacing("a.archer", with: "a.*")
        let faults = #expect(throws: DocumentFaults.self) { try SchoolFile.read(Array(changed.utf8)) }
        #expect(faults?.faults.count == 2)
    }
}
