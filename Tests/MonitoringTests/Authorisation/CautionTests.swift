import FlowModel
import Monitoring
import TestSupport
import Testing

/// What whoever signs should stop at, and what is accepted all the same.
@Suite struct CautionTests {
    private func cautions(_ change: (inout AuthorisationFixture) throws -> Void) throws -> [Caution] {
        var fixture = try AuthorisationFixture()
        try change(&fixture)
        return AuthorisationRules.cautions(fixture.document, panel: fixture.facts.panel)
    }

    @Test func aPlainCaseHasNone() throws {
        #expect(try cautions { _ in } == [])
    }

    @Test func informalWordsAreOutOfProportionAndNotRefused() throws {
        func change(_ fixture: inout AuthorisationFixture) {
            fixture.document.proportionality = Proportionality(
                seriousness: "Pupils were left without supervision.", worstLikelySanction: .informalWords)
        }
        #expect(try cautions(change) == [.informalWords])
        #expect(try AuthorisationFixture.codes(change) == [])
    }

    @Test func aConfidentialRiskWarnsOfVictimisation() throws {
        #expect(try cautions { $0.document.confidentialRisk = true } == [.confidentialRisk])
    }

    @Test func aSuspectedCrimeBelongsToOthersFirst() throws {
        let alleged = try cautions {
            let allegation = $0.document.allegation
            $0.document.allegation = Allegation(
                clause: allegation.clause, text: allegation.text, suspectedCrimeReason: "The police were told.")
        }
        #expect(alleged == [.suspectedCrime])
        #expect(try cautions { try $0.makeCovert(suspicion: .crime) } == [.suspectedCrime])
    }

    @Test func whatOthersUseTooSaysLittle() throws {
        let shared = try cautions {
            $0.document.bindings.append(try AuthorisationFixture.binding("b.brook", shared: true))
        }
        #expect(shared == [.sharedIdentity])
    }

    @Test func theNetworkManagerCanWatchTheMachine() throws {
        let cautions = try cautions { $0.document.subject = try Mutation.subject("O-002", "Max Moss", .itAdmin) }
        #expect(cautions == [.networkManager])
    }

    @Test(arguments: [DeclaredPurpose.Code.establishFacts, .compliance, .standards])
    func purposesWithAFurtherLimit(_ code: DeclaredPurpose.Code) throws {
        let cautions = try cautions {
            $0.document.purpose = DeclaredPurpose(code: code, consequence: "The records go to the investigator.")
        }
        #expect(cautions == [.furtherLimit])
    }

    @Test func adviceThatWasNotFollowed() throws {
        #expect(try cautions { try Mutation.advise("Speak first.", followed: false, &$0) } == [.adviceNotFollowed])
    }

    @Test func aSignerOnThePanel() throws {
        #expect(try cautions { $0.facts.panel = ["Pat Poole"] } == [.signerOnPanel])
    }
}
