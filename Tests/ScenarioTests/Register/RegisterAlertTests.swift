import Custody
import Foundation
import MonitorService
import Monitoring
import PrivateKeys
import TestSupport
import Testing

@Suite("What the Principal and the officer must know at once")
struct RegisterAlertTests {
    private func open(in folder: URL) throws -> SampleRegister {
        var school = try SampleRegister(in: folder)
        #expect(try school.handIn().codes == [])
        try school.advance(to: "2026-04-28T09:00:00Z")
        #expect(try school.window.phase == .open)
        #expect(school.keeper.alerts.isEmpty)
        return school
    }

    private func causes(_ school: SampleRegister) -> [StopCause] { school.keeper.alerts.map(\.cause) }

    /// The sample's authorisation as a covert one, signed by the Principal and the Chair.
    private func handInCovert(_ school: inout SampleRegister) throws {
        guard case .document(var document) = MonitoringAuthorisation.read(try SampleSchoolSetup.authorisation().bytes)
        else { throw SamplePeople.Unknown(word: "authorisation") }
        let chair = try SamplePeople.chair.get()
        document.mode = .covert
        document.covert = CovertConditions(
            reason: "Telling would let the device be changed.", suspicion: .grossMisconduct, noPrivateAreas: true,
            noPersonalMail: true)
        document.notification = NotificationPlan(
            toldOn: try AuthorisationFixture.date("2026-05-12"), toldBy: "Pat Poole")
        document.countersigners = [
            NamedSigner(name: chair.name, role: .chair, keyFingerprint: chair.signingKey.fingerprint, staffNumber: nil)
        ]
        let bytes = CanonicalJSON.encode(document.encode())
        let signed = SignedDocument(
            bytes: bytes, signature: try SamplePeople.principal.get().sign(bytes, namespace: .authorisation))
        let verdict = try school.keeper.submit(
            signed, countersignatures: try chair.sign(bytes, namespace: .authorisation),
            at: try SampleRegister.instant("2026-04-27T14:00:00Z"))
        #expect(verdict.codes == [])
    }

    @Test("the subject of a covert window asks what is held")
    func accessRequest() throws {
        try withTemporaryFolder { folder in
            var school = try SampleRegister(in: folder)
            try handInCovert(&school)
            try school.advance(to: "2026-04-28T09:00:00Z")
            let request = AccessRequest(
                receivedOn: try AuthorisationFixture.date("2026-04-28"), identityCheckedOn: nil)
            #expect(try school.say(.accessRequest(request), by: "dpo", at: "2026-04-28T10:00:00Z").codes == [])
            #expect(causes(school) == [.accessRequest])
            #expect(try school.window.phase == .suspended)
        }
    }

    @Test("a missed review, with the window's identifier and no name")
    func missedReview() throws {
        try withTemporaryFolder { folder in
            var school = try open(in: folder)
            try school.advance(to: "2026-05-07T23:00:00Z")
            #expect(causes(school) == [.missedReview])
            let text = try #require(school.keeper.alerts.first).description
            #expect(text.contains(SampleRegister.identifier))
            #expect(!text.contains("Archer") && !text.contains("T-014"))
        }
    }

    @Test("a clock that went back, once")
    func clock() throws {
        try withTemporaryFolder { folder in
            var school = try open(in: folder)
            try school.advance(to: "2026-04-28T07:00:00Z")
            try school.advance(to: "2026-04-28T07:01:00Z")
            #expect(causes(school) == [.clock])
            #expect(try school.chain().entries.count { $0.kind == .clockStepped } == 1)
        }
    }

    @Test("a chain that has lost its end, whether or not a window was open")
    func lostTail() throws {
        try withTemporaryFolder { folder in
            var school = try open(in: folder)
            try FileManager.default.removeItem(atPath: school.places.tideMark)
            try school.restart(at: "2026-04-28T10:00:00Z")
            #expect(causes(school) == [.chainTail, .chainTail])
            #expect(school.keeper.alerts.first?.authorisation == nil)
            try school.restart(at: "2026-04-28T11:00:00Z")
            #expect(causes(school) == [])
        }
    }

    @Test("nobody is alarmed when a person said stop")
    func person() throws {
        try withTemporaryFolder { folder in
            var school = try open(in: folder)
            try school.say(.suspension, by: "dpo", at: "2026-04-28T10:00:00Z")
            try school.restart(at: "2026-04-28T11:00:00Z")
            #expect(causes(school) == [])
        }
    }
}
