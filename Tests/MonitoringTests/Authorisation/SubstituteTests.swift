import Custody
import FlowModel
import Monitoring
import TestSupport
import Testing

/// Row 25: where a signer has a conflict, somebody else signs and says why.
@Suite struct SubstituteTests {
    private func standIn(
        _ name: String, _ signer: TestSigner, _ role: SignerRole, because: String? = "The Principal complained."
    ) throws -> NamedSigner {
        NamedSigner(
            name: name, role: role, keyFingerprint: try signer.fingerprint, staffNumber: nil, substituteBecause: because
        )
    }

    private func chairAuthorises(_ fixture: inout AuthorisationFixture) throws {
        fixture.document.authoriser = try standIn("Carla Chair", AuthorisationFixture.chair, .chair)
        fixture.signer = AuthorisationFixture.chair
    }

    private func countersign(
        _ signer: NamedSigner, _ key: TestSigner, _ fixture: inout AuthorisationFixture
    ) {
        fixture.document.countersigners = [signer]
        fixture.countersigners = [key]
    }

    @Test func theChairAuthorisesForAPrincipalWithAConflict() throws {
        #expect(try AuthorisationFixture.codes { try chairAuthorises(&$0) } == [])
    }

    @Test func theViceChairCountersignsForAChairWithAConflict() throws {
        func codes(because: String?) throws -> Set<RefusalCode> {
            try AuthorisationFixture.codes {
                $0.document.confidentialRisk = true
                let vice = try standIn("Vic Vice", AuthorisationFixture.viceChair, .viceChair, because: because)
                countersign(vice, AuthorisationFixture.viceChair, &$0)
            }
        }
        #expect(try codes(because: "The Chair is the complainant.") == [])
        #expect(try codes(because: nil) == [.substituteReason])
    }

    @Test func whereTheChairStandsInTheViceChairOrAGovernorCountersigns() throws {
        let others: [(TestSigner, SignerRole)] = [
            (AuthorisationFixture.viceChair, .viceChair), (AuthorisationFixture.governor, .governor),
        ]
        for (signer, role) in others {
            let codes = try AuthorisationFixture.codes {
                try chairAuthorises(&$0)
                $0.document.confidentialRisk = true
                countersign(try standIn("Ona Other", signer, role, because: nil), signer, &$0)
            }
            #expect(codes == [])
        }
        let alone = try AuthorisationFixture.codes {
            try chairAuthorises(&$0)
            $0.document.confidentialRisk = true
        }
        #expect(alone == [.countersignerNeeded])
    }

    @Test func aKeyThatDoesNotHoldTheSubstitutesRoleIsRefused() throws {
        let codes = try AuthorisationFixture.codes {
            $0.document.authoriser = try standIn("Gus Governor", AuthorisationFixture.governor, .chair)
            $0.signer = AuthorisationFixture.governor
        }
        #expect(codes == [.wrongRole])
    }

    @Test func aReasonInNobodysPlaceIsRefused() throws {
        let codes = try AuthorisationFixture.codes {
            $0.document.confidentialRisk = true
            let chair = try standIn("Carla Chair", AuthorisationFixture.chair, .chair)
            countersign(chair, AuthorisationFixture.chair, &$0)
        }
        #expect(codes == [.substituteNotNeeded])
    }

    @Test func aSubstituteWithAConflictOfHisOwnIsRefused() throws {
        let codes = try AuthorisationFixture.codes {
            $0.document.authoriser = NamedSigner(
                name: "Carla Chair", role: .chair, keyFingerprint: try AuthorisationFixture.chair.fingerprint,
                staffNumber: nil, hasConflict: true, substituteBecause: "The Principal complained.")
            $0.signer = AuthorisationFixture.chair
        }
        #expect(codes == [.conflictDeclared])
    }

    /// The substitutes of the table: each role has one at most, and nobody stands in for himself but governors.
    @Test func theTableOfSubstitutes() {
        let table = Dictionary(
            uniqueKeysWithValues: SignerRole.allCases.compactMap { role in
                SigningTable.substitute(for: role).map { (role, $0) }
            })
        #expect(
            table == [.principal: .chair, .chair: .viceChair, .governor: .governor, .trustChief: .trustChair])
    }
}
