import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

/// Rows 4, 20, 22, 24, 26 and refusal 4: the acceptable side of what `Mutation.preparation` and `.people` refuse.
@Suite struct PreparationTests {
    @Test func agencyStaffWhoseAgencyKnows() throws {
        #expect(try AuthorisationFixture.codes { try Mutation.employByAgency(true, &$0) } == [])
        #expect(try AuthorisationFixture.codes { try Mutation.employByAgency(false, &$0) } == [.agencyNotInformed])
    }

    /// The fixture is signed on 24 April 2026.
    @Test func anAssessmentOfTwelveMonthsAndNoMore() throws {
        for date in ["2025-04-24", "2026-04-24"] {
            #expect(try AuthorisationFixture.codes { try Mutation.assess(date, &$0) } == [])
        }
        for date in ["2025-04-23", "2026-04-25"] {
            #expect(try AuthorisationFixture.codes { try Mutation.assess(date, &$0) } == [.assessmentAge])
        }
    }

    @Test func consentAndFactsOnTheDayOfTheSigning() throws {
        let codes = try AuthorisationFixture.codes { try $0.sign(on: "2026-04-27") }
        #expect(codes == [])
    }

    @Test func aSuspectedCrimeNeedsAReasonToGoOnAlone() throws {
        func codes(_ reason: String?) throws -> Set<RefusalCode> {
            try AuthorisationFixture.codes {
                try $0.makeCovert(suspicion: .crime)
                let allegation = $0.document.allegation
                $0.document.allegation = Allegation(
                    clause: allegation.clause, text: allegation.text, suspectedCrimeReason: reason)
            }
        }
        #expect(try codes(nil) == [.crimeReason])
        #expect(try codes("The police were told on 22 April and asked the school to go on.") == [])
    }

    @Test func nobodyOfThePanelInvestigatesOrReceives() throws {
        #expect(try AuthorisationFixture.codes { $0.facts.panel = ["Ned Novel"] } == [])
        #expect(try AuthorisationFixture.codes { $0.facts.panel = ["Cat Chair"] } == [.onThePanel])
        #expect(try AuthorisationFixture.codes { $0.facts.panel = ["ina deputy"] } == [.onThePanel])
    }

    @Test func nobodySignsAboutASuperiorAtAnyDistance() throws {
        let codes = try AuthorisationFixture.codes {
            try Mutation.subordinate("P-001", to: "L-001", &$0)
            try Mutation.subordinate("L-001", to: "T-014", &$0)
        }
        #expect(codes == [.reportsToSubject])
    }

    @Test func theStaffListKnowsASubordinateByTheNameInTheSignersFile() throws {
        let codes = try AuthorisationFixture.codes {
            try Mutation.subordinate("P-001", to: "T-014", &$0)
            $0.document.authoriser = try AuthorisationFixture.named(
                "Pat Poole", AuthorisationFixture.principal, .principal)
        }
        #expect(codes == [.reportsToSubject])
    }

    @Test func aCircleOfSuperiorsEnds() throws {
        let codes = try AuthorisationFixture.codes {
            try Mutation.subordinate("P-001", to: "L-001", &$0)
            try Mutation.subordinate("L-001", to: "P-001", &$0)
        }
        #expect(codes == [])
    }

    @Test func anUntrustedClockOpensNothing() throws {
        #expect(try AuthorisationFixture.codes { $0.facts.clockIsTrusted = false } == [.clockNotTrusted])
    }
}
