import Custody
import Monitoring
import Reporting
import TestSupport
import Testing

@Suite("What is left out of the subject's copy by rule")
struct RedactionRulesTests {
    private func removed(_ fixture: AccessFixture) -> [String: String] {
        let removals = RedactionRules.removals(from: fixture.fields, fixture.material.authorisation)
        return Dictionary(removals.map { ($0.path, $0.reason) }) { first, _ in first }
    }

    @Test("who told in confidence is in no copy, the full one too")
    func informant() throws {
        let fixture = try AccessFixture { $0.sealedInformant = "sealed:the-informant" }
        let all = fixture.full.files.map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(!all.contains { $0.contains("sealed:the-informant") })
        #expect(!fixture.fields.contains { $0.path.contains("informant") })
    }

    @Test("what a complaint says, sentence by sentence, but not its date, and no other ground")
    func complaints() throws {
        let date = try AuthorisationFixture.date("2026-04-20")
        let fixture = try AccessFixture {
            $0.grounds = [
                Ground(date: date, source: .observation, fact: "A feed was seen. It was open."),
                Ground(date: date, source: .complaint, fact: "A parent saw it. The child told."),
            ]
        }
        let facts = removed(fixture).keys.filter { $0.hasPrefix("authorisation.grounds") }
        #expect(facts.sorted() == ["authorisation.grounds.2.fact.s1", "authorisation.grounds.2.fact.s2"])
        #expect(fixture.fields.contains { $0.path == "authorisation.grounds.1.fact.s2" })
    }

    @Test("colleagues by name and number, in texts too, but not those who acted by office")
    func colleagues() throws {
        let fixture = try AccessFixture { $0.necessity = "Nothing else shows it. MAX MOSS looked for other records." }
        let removed = removed(fixture)
        for path in [
            "authorisation.identity_bindings.1.verified_by", "authorisation.system_controller_consent.name",
            "authorisation.authoriser.staff_number", "authorisation.investigator.staff_number",
            "authorisation.necessity.s2",
        ] {
            #expect(removed[path] != nil, "\(path)")
        }
        for path in [
            "authorisation.authoriser.name", "authorisation.investigator.name", "authorisation.recipients.2.name",
            "authorisation.subject.name", "authorisation.subject.staff_number", "authorisation.necessity.s1",
            "authorisation.subject_notification_plan.told_by",
        ] {
            #expect(fixture.fields.contains { $0.path == path }, "\(path)")
            #expect(removed[path] == nil, "\(path)")
        }
    }

    @Test("every other field of the document is in the copy, so that nothing is forgotten when the form grows")
    func complete() throws {
        let fixture = try AccessFixture()
        let paths = Set(fixture.fields.compactMap { $0.path.split(separator: ".").dropFirst().first.map(String.init) })
        let members = fixture.material.authorisation.encode().members ?? []
        #expect(Set(members.map(\.name)).subtracting(["sealed_informant"]).isSubset(of: paths))
    }
}
