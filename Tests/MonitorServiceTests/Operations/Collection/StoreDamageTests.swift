import Custody
import Foundation
import MonitorService
import Monitoring
import ServiceInterface
import TestSupport
import Testing

/// What a disk, or somebody, does to the store and the secrets behind the service's back.
@Suite("A store or a secret that is changed while a window is open")
struct StoreDamageTests {
    private func faults(_ school: CollectingSchool) throws -> [String] {
        try RegisterInspection(of: school.places, setup: school.setup, now: school.now).faults
    }

    private func school(_ folder: URL) throws -> CollectingSchool {
        let school = try CollectingSchool(in: folder)
        try school.use(.archer, count: 2)
        #expect(try faults(school) == [])
        return school
    }

    @Test("a secret of which one byte was changed is none, whichever byte it is")
    func oneByte() throws {
        try withTemporaryFolder { folder in
            let school = try school(folder)
            let place = try school.secret(of: .archer)
            let whole = try Data(contentsOf: place)
            for index in [0, 20, 42, 50, whole.count - 2] {
                var changed = whole
                changed[index] = whole[index] == UInt8(ascii: "a") ? UInt8(ascii: "b") : UInt8(ascii: "a")
                try changed.write(to: place)
                #expect(try faults(school) == ["\(place.path): is not a window's secret"], "byte \(index)")
            }
        }
    }

    @Test("a secret without a mark, as earlier ones are, is held against what is remembered with it")
    func withoutMark() throws {
        try withTemporaryFolder { folder in
            let school = try school(folder)
            let place = try school.secret(of: .archer)
            let first = try Data(contentsOf: place).prefix { $0 != UInt8(ascii: "\n") }
            try (first + Data("\n".utf8)).write(to: place)
            #expect(try faults(school) == [])
            let other = Base64.encode([UInt8](repeating: 7, count: WindowSecret.byteCount))
            try Data("\(other)\n".utf8).write(to: place)
            #expect(try faults(school).count == 1)
            #expect(try faults(school).first?.contains("not the secret under which") == true)
        }
    }

    @Test("a store whose file was removed is told within a minute, and nothing more is read", arguments: [true, false])
    func removed(isReplaced: Bool) throws {
        try withTemporaryFolder { folder in
            let school = try school(folder)
            let copy = folder.appending(path: "copy.sqlite")
            try Data(contentsOf: URL(filePath: school.places.store)).write(to: copy)
            try FileManager.default.removeItem(atPath: school.places.store)
            if isReplaced { try FileManager.default.moveItem(atPath: copy.path, toPath: school.places.store) }
            school.pass(seconds: 70)
            #expect(school.problems.contains { $0.contains("the store cannot be written") })
            #expect(school.times(.storeFailing) == 1)
            try school.use(.archer, count: 3)
            #expect(school.lines == 2)
        }
    }
}
