import Custody
import Monitoring
import Reporting
import TestSupport
import Testing

@Suite("Verifying a case")
struct CaseVerifierTests {
    @Test("a whole case is intact")
    func intact() throws {
        let verdict = try CaseFixture().verify()
        #expect(verdict.faults == [])
        #expect(verdict.isIntact)
        #expect(verdict.authorisation?.signer.principal == AuthorisationFixture.principal.principal)
        #expect(verdict.chain.isRehearsal == true)
    }

    @Test("a missing file is named", arguments: CaseFile.allCases.filter(\.isRequired))
    func missing(file: CaseFile) throws {
        var fixture = try CaseFixture()
        fixture.files[file] = nil
        #expect(CaseContents(fixture.files).missing == [file])
        let faults = fixture.verify().faults
        #expect(faults.contains { $0.file == file.rawValue && $0.reason.contains("missing") })
        #expect(faults.allSatisfy { !$0.isPending })
    }

    @Test("what the service has still to count is not called changed, and the case is not intact all the same")
    func notCounted() throws {
        var difference = CaseFixture.Difference()
        difference.isCounted = false
        var fixture = try CaseFixture(difference)
        #expect(fixture.verify().faults.map(\.isPending) == [false])
        fixture.files[.coverage] = nil
        let verdict = fixture.verify()
        #expect(verdict.faults.map(\.file) == [CaseFile.coverage.rawValue])
        #expect(verdict.faults.map(\.isPending) == [true])
        #expect(!verdict.isIntact)
    }

    @Test("what is not required may be missing", arguments: CaseFile.allCases.filter { !$0.isRequired })
    func optional(file: CaseFile) throws {
        var fixture = try CaseFixture()
        fixture.files[file] = nil
        #expect(fixture.verify().isIntact)
    }

    @Test(
        "evidence rows that were added, removed or exchanged are named by their number",
        arguments: [
            ("segment-1\nsegment-2\nsegment-3\n", 3), ("segment-1\n", 2), ("", 1), ("segment-2\nsegment-1\n", 1),
            ("segment-1\n\nsegment-2\n", 2), ("segment-1\nsegment-2", 2), ("segment-1\nsegment-2\n\n", 3),
        ])
    func evidence(text: String, row: Int) throws {
        var fixture = try CaseFixture()
        fixture.files[.evidence] = Array(text.utf8)
        let faults = fixture.verify().faults
        #expect(faults.first?.file == "evidence.jsonl")
        #expect(faults.first?.row == row)
    }

    @Test("another authorisation in the folder is refused, though it is properly signed")
    func otherAuthorisation() throws {
        var fixture = try CaseFixture()
        var other = try AuthorisationFixture()
        other.document.retention = RetentionPlan(evidenceDays: 31, reportDays: 180, registerYears: 6)
        fixture.files[.authorisation] = other.bytes
        fixture.files[.authorisationSignature] = try AuthorisationFixture.principal.sign(other.bytes)
        let verdict = fixture.verify()
        #expect(verdict.faults.map(\.file) == ["authorisation.json"])
        #expect(verdict.authorisation == nil)
    }

    @Test("a signature by somebody else, or for another purpose, is refused")
    func otherSignature() throws {
        for (signer, namespace) in [
            (AuthorisationFixture.stranger, "usher-authorisation"), (AuthorisationFixture.principal, "usher-report"),
        ] {
            var fixture = try CaseFixture()
            fixture.files[.authorisationSignature] = try signer.sign(
                fixture.files[.authorisation] ?? [], namespace: namespace)
            #expect(fixture.verify().faults.map(\.file) == ["authorisation.json.sig"])
        }
    }

    @Test(
        "the files of another case do not fit, though each is in order",
        arguments: [CaseFile.setting, .coverage, .signers])
    func exchanged(file: CaseFile) throws {
        var fixture = try CaseFixture()
        fixture.files[file] = (fixture.files[file] ?? []) + [UInt8(ascii: "\n")]
        #expect(fixture.verify().faults.map(\.file) == [file.rawValue])
        #expect(fixture.verify().faults.first?.row == 1)
    }

    @Test("the mark of a rehearsal cannot be taken off the chain")
    func rehearsalMark() throws {
        var fixture = try CaseFixture()
        let chain = String(decoding: fixture.files[.audit] ?? [], as: UTF8.self)
        let changed = chain.replacing("rehearsal-begins", with: "monitoring-begins")
        #expect(changed != chain)
        fixture.files[.audit] = Array(changed.utf8)
        #expect(fixture.verify().faults.first?.file == "audit.jsonl")
        #expect(fixture.verify().faults.first?.row == 1)
    }
}
