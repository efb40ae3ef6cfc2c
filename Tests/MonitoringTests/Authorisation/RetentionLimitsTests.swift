import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

/// Row 34: the limits that the governors adopted, and the Chair's signature under them.
@Suite struct RetentionLimitsTests {
    private static let adopted = """
        {"format":"usher-retention-1","minute_ref":"GB 2026-03-18/9","adopted_on":"2026-03-18",\
        "evidence_days":{"no_case":14,"informal":90,"warning":365,"proceedings":300},"report_days":365,"register_years":4}
        """

    private func accept(
        _ text: String = Self.adopted, by signer: TestSigner = AuthorisationFixture.chair,
        namespace: String = "usher-authorisation", signers: Signers? = nil
    ) throws -> RetentionLimits {
        let bytes = Array(text.utf8)
        let signed = SignedDocument(bytes: bytes, signature: try signer.sign(bytes, namespace: namespace))
        return try RetentionLimits.accept(signed, signers: try signers ?? AuthorisationFixture().signers())
    }

    @Test func eachOutcomeHasItsLimit() throws {
        let limits = try accept()
        let days = CaseOutcome.allCases.map { limits.evidenceDays(for: $0) }
        #expect(days == [14, 90, 365, 300, nil])
        #expect(limits.longestEvidenceDays == 365)
        #expect(limits.adoption?.minuteReference == "GB 2026-03-18/9")
    }

    @Test func untilTheGovernorsAdoptTheirOwnTheStandardHolds() {
        let days = CaseOutcome.allCases.map { RetentionLimits.standard.evidenceDays(for: $0) }
        #expect(days == [30, 183, 730, 295, nil])
        #expect(RetentionLimits.standard.adoption == nil)
    }

    @Test func onlyTheChairsSignatureCounts() throws {
        #expect(throws: RetentionLimitsFault.notTheChair) { try accept(by: AuthorisationFixture.principal) }
        #expect(throws: RetentionLimitsFault.notTheChair) { try accept(by: AuthorisationFixture.viceChair) }
        #expect(throws: RetentionLimitsFault.signature(.unknownKey)) { try accept(by: AuthorisationFixture.stranger) }
        #expect(throws: RetentionLimitsFault.signature(.wrongNamespace)) { try accept(namespace: "usher-event") }
    }

    @Test func theKeyIsValidOnTheDayOfTheAdoption() throws {
        func accept(_ validity: String) throws -> RetentionLimits {
            let line = try AuthorisationFixture.chair.allowedSignersLine(options: validity)
            return try self.accept(signers: try Signers(parsing: Array(line.utf8)))
        }
        #expect(try accept("valid-after=\"20260318Z\",valid-before=\"20260401Z\"").registerYears == 4)
        #expect(throws: RetentionLimitsFault.signature(.keyNotValidAtTime)) {
            try accept("valid-after=\"20260319Z\"")
        }
    }

    @Test(arguments: [
        ("usher-retention-1", "usher-retention-2"), ("\"no_case\":14,", ""),
        ("\"report_days\":365", "\"report_days\":2193"),
        ("\"no_case\":14", "\"no_case\":0"), ("\"register_years\":4", "\"register_years\":4,\"note\":\"x\""),
        ("2026-03-18\",", "18/03/2026\","), ("\"evidence_days\":{", "\"evidence_days\":{\"safeguarding\":1,"),
    ])
    func aMalformedDocumentIsRefusedWhole(_ old: String, _ new: String) throws {
        let text = Self.adopted.replacing(old, with: new)
        #expect(text != Self.adopted)
        #expect(throws: RetentionLimitsFault.self) { try RetentionLimits.read(Array(text.utf8)) }
        #expect(throws: RetentionLimitsFault.self) { try accept(text) }
    }

    @Test(arguments: [
        (RetentionPlan(evidenceDays: 365, reportDays: 365, registerYears: 4), 0),
        (RetentionPlan(evidenceDays: 366, reportDays: 365, registerYears: 4), 1),
        (RetentionPlan(evidenceDays: 366, reportDays: 366, registerYears: 5), 3),
    ])
    func aPlanStaysWithinTheLimits(_ plan: RetentionPlan, _ refusals: Int) throws {
        var fixture = try AuthorisationFixture()
        fixture.document.retention = plan
        fixture.facts.retentionLimits = try accept()
        var register = AuthorisationRegister()
        let codes = try fixture.submit(to: &register).codes
        #expect(codes == [RefusalCode](repeating: .keptTooLong, count: refusals))
    }
}
