import Custody
import Foundation
import MonitorService
import Monitoring
import PrivateKeys
import TestSupport
import Testing

@Suite("Forged, replayed and truncated documents")
struct ForgedSubmissionTests {
    @Test("none opens a window, and the chain holds the refusal by digest and code alone")
    func refused() throws {
        try withTemporaryFolder { folder in
            var school = try SampleRegister(in: folder)
            let genuine = try SampleSchoolSetup.authorisation()
            let officer = try SamplePeople.officer.get()
            let renamed = genuine.bytes.replacing(Array("Alex Archer".utf8), with: Array("Alex Barker".utf8))
            let forged = [
                SignedDocument(bytes: renamed, signature: genuine.signature),
                SignedDocument(bytes: Array(genuine.bytes.dropLast(200)), signature: genuine.signature),
                SignedDocument(bytes: genuine.bytes, signature: Array(genuine.signature.dropLast(40))),
                SignedDocument(
                    bytes: genuine.bytes, signature: try officer.sign(genuine.bytes, namespace: .authorisation)),
                SignedDocument(bytes: genuine.bytes, signature: []),
            ]
            for document in forged { #expect(try !school.handIn(document).codes.isEmpty) }
            try school.advance(to: "2026-04-28T09:00:00Z")
            #expect(school.keeper.register.windows.isEmpty)
            let refusals = try school.chain().entries.filter { $0.kind == .authorisationRefused }
            #expect(refusals.count == forged.count)
            #expect(refusals.allSatisfy { $0.facts.members?.count == 2 && $0.facts["digest"]?.string?.count == 64 })
        }
    }

    @Test("the same authorisation and the same event count once")
    func replayed() throws {
        try withTemporaryFolder { folder in
            var school = try SampleRegister(in: folder)
            #expect(try school.handIn().codes == [])
            #expect(try school.handIn().codes == ["A10-replayed"])
            try school.advance(to: "2026-04-28T09:00:00Z")
            let suspension = try school.event(.suspension, by: "principal", at: "2026-04-28T09:10:00Z")
            let now = try SampleRegister.instant("2026-04-28T09:10:00Z")
            #expect(try school.keeper.submit(suspension, at: now).codes == [])
            #expect(try school.keeper.submit(suspension, at: now).codes == ["E3-replayed"])
        }
    }
}
