import Custody
import FlowModel
import Foundation
import MonitorService
import Monitoring
import PrivateKeys
import TestSupport
import Testing

@Suite("Purged, and restored from a backup")
struct PurgeTests {
    private static let records = [Array(#"{"n":1}"#.utf8), Array(#"{"n":2}"#.utf8)]

    /// The whole life of a window, with two sealed records, up to the day on which its evidence may go.
    private func reviewed(in folder: URL) throws -> SampleRegister {
        var school = try SampleRegister(in: folder)
        try school.handIn()
        try school.advance(to: "2026-04-28T09:00:00Z")
        try school.keeper.seal(Self.records, firstOrdinal: 1, of: school.id)
        try school.say(.cancellation(.enoughEvidence), by: "principal", at: "2026-04-28T10:00:00Z")
        let root = try school.window.evidence
        try school.say(.closing(root), by: "principal", at: "2026-04-30T11:00:00Z")
        let outcome = WindowAct.outcome(CaseDecision(outcome: .noCase, findings: []))
        try school.say(outcome, by: "principal", with: ["investigator"], at: "2026-05-01T11:00:00Z")
        #expect(try school.window.phase == .reviewed)
        return school
    }

    private func opens(_ segments: [SealedSegment], _ secret: WindowSecret) throws -> Bool {
        try [SampleSchoolSetup.investigator.get(), SamplePeople.chair.get()].contains { key in
            let opener = EvidenceOpener(key: key, secret: secret)
            return segments.contains { (try? opener.open($0)) == Self.records }
        }
    }

    @Test("what was sealed opens before the purge, and from no copy after it")
    func restored() throws {
        try withTemporaryFolder { folder in
            var school = try reviewed(in: folder)
            let secrets = try SecretFolder(school.places.secrets)
            let secret = try #require(try secrets.secret(of: SampleRegister.identifier))
            let backup = folder.appending(path: "backup.sqlite").path
            try EvidenceStore.open(at: school.places.store, expecting: .monitoring).backUp(to: backup)
            #expect(try opens(SampleRegister.segments(backup), secret))

            let root = try school.window.evidence
            #expect(try school.say(.purge(root), by: "dpo", at: "2026-06-01T09:00:00Z").codes == [])
            #expect(try school.window.phase == .purged)
            #expect(try secrets.secret(of: SampleRegister.identifier) == nil)
            #expect(try certificate(school)?["evidence_root"] == .string(root.root.hex))

            // The copy from before the purge takes the place of the store, as a restored backup would.
            let restored = try SampleRegister.segments(backup)
            #expect(restored.count == 1)
            #expect(try !opens(restored, try #require(WindowSecret([UInt8](repeating: 0, count: 32)))))
            try replaceStore(of: school, by: backup)
            try school.restart(at: "2026-06-01T10:00:00Z")
            #expect(try secrets.secret(of: SampleRegister.identifier) == nil, "a restart makes no new one")
            #expect(throws: RegisterFault.noSecret(SampleRegister.identifier)) {
                try school.keeper.seal(Self.records, firstOrdinal: 3, of: try school.id)
            }
        }
    }

    @Test("a purge that was interrupted after its entry is finished at the next start")
    func interrupted() throws {
        try withTemporaryFolder { folder in
            var school = try reviewed(in: folder)
            let secrets = try SecretFolder(school.places.secrets)
            let secret = try #require(try secrets.secret(of: SampleRegister.identifier))
            try school.say(.purge(try school.window.evidence), by: "dpo", at: "2026-06-01T09:00:00Z")
            let written = try certificate(school)
            try secrets.keep(secret, of: SampleRegister.identifier)
            try FileManager.default.removeItem(atPath: school.places.certificates)
            try school.restart(at: "2026-06-01T10:00:00Z")
            #expect(try secrets.secret(of: SampleRegister.identifier) == nil)
            #expect(written != nil)
            #expect(try certificate(school) == written, "the same certificate again")
        }
    }

    @Test("the certificate names the document that it rests on, and when the chain says that it was done")
    func certified() throws {
        try withTemporaryFolder { folder in
            var school = try reviewed(in: folder)
            #expect(try certificate(school) == nil)
            try school.say(.purge(try school.window.evidence), by: "dpo", at: "2026-06-01T09:00:00Z")
            let certificate = try #require(try certificate(school))
            let confirming = try #require(try school.window.trail.entries.last)
            #expect(confirming.document.kind == .purge)
            #expect(certificate["confirmed"]?["document"]?.string == confirming.digest.hex)
            let step = try #require(try school.chain().entries.last { $0.kind == .windowMoved })
            #expect(WindowMove(step.facts)?.to == WindowPhase.purged.rawValue)
            let destroyed = RFC3339.text(Timestamp(milliseconds: step.time))
            #expect(certificate["destroyed_at"]?.string == destroyed)
            #expect(certificate["records"]?.integer == Int64(Self.records.count))
        }
    }

    /// The purge certificate; nil where there is none.
    private func certificate(_ school: SampleRegister) throws -> JSONValue? {
        let place = "\(school.places.certificates)/\(SampleRegister.identifier).json"
        return try FileManager.default.contents(atPath: place).map { try JSONParser.parse(Array($0.dropLast())) }
    }

    @Test("nothing is destroyed before its time, without the officer, or against a hold")
    func kept() throws {
        try withTemporaryFolder { folder in
            var school = try reviewed(in: folder)
            let root = try school.window.evidence
            #expect(try school.say(.purge(root), by: "dpo", at: "2026-05-30T09:00:00Z").codes == ["X7-retained"])
            #expect(try school.say(.hold, by: "dpo", at: "2026-05-30T10:00:00Z").codes == [])
            #expect(try school.say(.purge(root), by: "dpo", at: "2026-06-01T09:00:00Z").codes == ["X7-held"])
            let principal = try school.say(.purge(root), by: "principal", at: "2026-06-01T09:30:00Z")
            #expect(principal.codes == ["W1-not-permitted"])
            #expect(try SecretFolder(school.places.secrets).secret(of: SampleRegister.identifier) != nil)
        }
    }

    private func replaceStore(of school: SampleRegister, by backup: String) throws {
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: school.places.store + suffix)
        }
        try FileManager.default.copyItem(atPath: backup, toPath: school.places.store)
    }
}
