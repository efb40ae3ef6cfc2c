import Foundation
import MonitorService
import Monitoring
import TestSupport
import Testing

@Suite("What lies beside the store is held against the chain")
struct CaseFileInspectionTests {
    /// Opened, suspended, and counted.
    private func register(in folder: URL) throws -> SampleRegister {
        var school = try SampleRegister(in: folder)
        try school.handIn()
        try school.advance(to: "2026-04-28T09:00:00Z")
        try school.say(.suspension, by: "dpo", at: "2026-04-28T10:00:00Z")
        try count(&school)
        return school
    }

    private func count(_ school: inout SampleRegister) throws {
        var batch = CollectedBatch()
        batch.memories = [WindowMemory(of: try school.id)]
        batch.covered = [try school.id]
        try school.keeper.collect(batch)
    }

    private func faults(_ school: SampleRegister) throws -> [String] {
        try RegisterInspection(
            of: school.places, setup: SampleSchoolSetup.setup(), now: SampleRegister.instant("2026-04-28T10:00:00Z")
        ).faults
    }

    private func place(_ name: String, of school: SampleRegister) -> String {
        "\(school.places.caseFolder(of: SampleRegister.identifier))/\(name)"
    }

    @Test("a file that was changed or removed is named", arguments: ["setting.json", "coverage.json"])
    func changed(_ name: String) throws {
        try withTemporaryFolder { folder in
            let school = try register(in: folder)
            #expect(try faults(school) == [])
            let file = place(name, of: school)
            try (try Data(contentsOf: URL(filePath: file)) + Data(" ".utf8)).write(to: URL(filePath: file))
            #expect(try faults(school) == ["\(file): is not what the audit chain holds: it was changed"])
            try FileManager.default.removeItem(atPath: file)
            #expect(try faults(school) == ["\(file): is missing"])
        }
    }

    /// A service that was killed between the file and its entry writes both again.
    @Test("while collection is on, a count may be ahead of the chain; the setting never is")
    func ahead() throws {
        try withTemporaryFolder { folder in
            var school = try register(in: folder)
            try school.say(.resumption, by: "principal", with: ["dpo"], at: "2026-04-28T11:00:00Z")
            try Data("{}".utf8).write(to: URL(filePath: place("coverage.json", of: school)))
            #expect(try faults(school) == [])
            try Data("{}".utf8).write(to: URL(filePath: place("setting.json", of: school)))
            #expect(try faults(school).count == 1)
        }
    }
}
