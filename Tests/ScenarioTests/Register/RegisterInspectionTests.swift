import Custody
import Foundation
import MonitorService
import Monitoring
import TestSupport
import Testing

@Suite("The register is checked on its disk")
struct RegisterInspectionTests {
    private static let records = [Array(#"{"n":1}"#.utf8), Array(#"{"n":2}"#.utf8)]

    private func register(in folder: URL) throws -> SampleRegister {
        var school = try SampleRegister(in: folder)
        try school.handIn()
        try school.advance(to: "2026-04-28T09:00:00Z")
        try school.keeper.seal(Self.records, firstOrdinal: 1, of: school.id)
        try school.say(.suspension, by: "dpo", at: "2026-04-28T10:00:00Z")
        return school
    }

    private func faults(_ school: SampleRegister) throws -> [String] {
        try RegisterInspection(
            of: school.places, setup: SampleSchoolSetup.setup(), now: SampleRegister.instant("2026-04-28T10:00:00Z")
        ).faults
    }

    /// Writes other bytes of the same length into the one file of the closed store.
    private func replace(_ old: String, with new: String, in school: SampleRegister) throws {
        try school.keeper.close()
        let file = URL(filePath: school.places.store)
        let bytes = try Data(contentsOf: file)
        let changed = Data(Array(bytes).replacing(Array(old.utf8), with: Array(new.utf8)))
        #expect(changed != bytes && changed.count == bytes.count)
        try changed.write(to: file)
    }

    private func secret(of school: SampleRegister) -> String {
        "\(school.places.secrets)/\(SampleRegister.identifier).secret"
    }

    @Test("a sound one has no fault, and looking changes nothing")
    func sound() throws {
        try withTemporaryFolder { folder in
            let school = try register(in: folder)
            let before = try school.chain().entries
            #expect(try faults(school) == [])
            #expect(try school.chain().entries == before)
        }
    }

    @Test("a changed document is found by the row that took it", arguments: ["reason", "usher-event-1"])
    func document(_ text: String) throws {
        try withTemporaryFolder { folder in
            let school = try register(in: folder)
            try replace(text, with: String(text.reversed()), in: school)
            let faults = try faults(school)
            #expect(faults.contains { $0.contains("its document is missing, or was changed") })
            #expect(faults.contains { $0.contains("the chain never took it") })
        }
    }

    @Test("a changed segment is found by its window")
    func segment() throws {
        try withTemporaryFolder { folder in
            let school = try register(in: folder)
            let segment = try #require(try SampleRegister.segments(school.places.store).first)
            let body = Base64.encode(Array(segment.body.prefix(30)))
            try replace(body, with: String(body.reversed()), in: school)
            let fault = "\(SampleRegister.identifier): its sealed segments are not those of the chain"
            #expect(try faults(school) == [fault])
        }
    }

    @Test("a secret that is gone or is none is found, before anybody needs it")
    func secret() throws {
        try withTemporaryFolder { folder in
            let school = try register(in: folder)
            let place = secret(of: school)
            try Data("nonsense\n".utf8).write(to: URL(filePath: place))
            #expect(try faults(school) == ["\(place): is not a window's secret"])
            try FileManager.default.removeItem(atPath: place)
            #expect(try faults(school) == ["\(place): is missing, and the window's evidence cannot be opened"])
        }
    }

    private func inspection(_ school: SampleRegister) throws -> RegisterInspection {
        try RegisterInspection(
            of: school.places, setup: SampleSchoolSetup.setup(), now: SampleRegister.instant("2026-04-28T10:00:00Z"))
    }

    @Test("a backup that was put back is shorter, and nothing else; a changed mark is more than that")
    func shorter() throws {
        try withTemporaryFolder { folder in
            var school = try register(in: folder)
            let copy = folder.appending(path: "copy.sqlite").path
            try EvidenceStore.read(at: school.places.store, expecting: .monitoring).backUp(to: copy)
            try school.say(.resumption, by: "principal", with: ["dpo"], at: "2026-04-28T11:00:00Z")
            try school.keeper.close()
            try FileManager.default.removeItem(atPath: school.places.store)
            try FileManager.default.moveItem(atPath: copy, toPath: school.places.store)
            #expect(try inspection(school).isOnlyShorter)
            #expect(try inspection(school).faults.count == 1)
            try FileManager.default.removeItem(atPath: secret(of: school))
            #expect(try !inspection(school).isOnlyShorter)
        }
        try withTemporaryFolder { folder in
            let school = try register(in: folder)
            try Data("nonsense\n".utf8).write(to: URL(filePath: school.places.tideMark))
            #expect(try !inspection(school).isOnlyShorter)
        }
    }

    @Test("a mark that was removed or changed is found")
    func mark() throws {
        try withTemporaryFolder { folder in
            let school = try register(in: folder)
            try Data("99 \(ContentDigest(of: []).hex)\n".utf8).write(to: URL(filePath: school.places.tideMark))
            #expect(try faults(school).count == 1)
            try FileManager.default.removeItem(atPath: school.places.tideMark)
            #expect(try faults(school).count == 1)
        }
    }
}
