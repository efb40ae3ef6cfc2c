import Custody
import Foundation
import MonitorService
import Monitoring
import TestSupport
import Testing

@Suite("A store whose file is damaged")
struct DamagedStoreTests {
    /// The register of a window with evidence, closed, with every byte of one page of the store changed.
    private func damaged(page: Int, in folder: URL) throws -> SampleRegister {
        var school = try SampleRegister(in: folder)
        try school.handIn()
        try school.advance(to: "2026-04-28T09:00:00Z")
        try school.keeper.seal([Array(#"{"n":1}"#.utf8)], firstOrdinal: 1, of: school.id)
        try school.keeper.close()
        let file = URL(filePath: school.places.store)
        var bytes = try Data(contentsOf: file)
        let start = (page < 0 ? bytes.count / 4_096 + page : page) * 4_096
        for index in start..<(start + 4_096) { bytes[index] ^= 0x5A }
        try bytes.write(to: file)
        return school
    }

    @Test(
        "nothing is opened, it is said what to do, and the file stays for whoever looks into it",
        arguments: [1, 2, 3, 5, -2])
    func refused(page: Int) throws {
        try withTemporaryFolder { folder in
            var school = try damaged(page: page, in: folder)
            let before = try Data(contentsOf: URL(filePath: school.places.store))
            let fault = #expect(throws: RegisterFault.self) { try school.restart(at: "2026-04-28T10:00:00Z") }
            let text = try #require(fault).description
            #expect(text.hasPrefix("the store's file is damaged ("))
            #expect(text.contains("put the latest backup in its place"))
            #expect(!text.contains("Archer") && !text.contains("T-014"))
            #expect(try Data(contentsOf: URL(filePath: school.places.store)) == before)
        }
    }

    @Test("whoever checks it is told, and its rows are not believed")
    func inspected() throws {
        try withTemporaryFolder { folder in
            let school = try damaged(page: -2, in: folder)
            let inspection = try RegisterInspection(
                of: school.places, setup: SampleSchoolSetup.setup(),
                now: SampleRegister.instant("2026-04-28T10:00:00Z"))
            #expect(!inspection.faults.isEmpty)
            #expect(inspection.faults.allSatisfy { $0.hasPrefix("\(school.places.store): ") })
            #expect(inspection.entries == 0)
        }
    }
}
