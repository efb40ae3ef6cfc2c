import Foundation
import MonitorService
import Monitoring
import TestSupport
import Testing

@Suite("A secret that cannot be used while its window is collected")
struct UnusableSecretTests {
    private static let problem = "the secret of a window cannot be used"

    /// Of a file that is there and cannot be read, also by root.
    private func makeUnreadable(_ place: URL) throws {
        try FileManager.default.moveItem(at: place, to: place.appendingPathExtension("spare"))
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
    }

    private func restore(_ place: URL) throws {
        try FileManager.default.removeItem(at: place)
        try FileManager.default.moveItem(at: place.appendingPathExtension("spare"), to: place)
    }

    @Test("the other windows go on, and what waits of this one is sealed once its secret is back")
    func setApart() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder, people: CollectedPerson.allCases)
            try school.use(.archer, .ford, count: 2)
            school.settle()
            try makeUnreadable(school.secret(of: .ford))
            try school.use(.archer, .ford, count: 3)
            #expect(school.problems.count { $0.contains(Self.problem) } == 1)
            school.settle()
            try school.expect([[1, 2], [3, 3]], of: .archer)
            try school.expect([[1, 2]], of: .ford)
            #expect(school.problems.count == 1 && !school.said.all.contains(.storeFailing))
            try restore(school.secret(of: .ford))
            school.tick()
            #expect(school.problems == [])
            school.tick()
            let after = try school.segments(of: .ford)
            #expect(after.first == [1, 2] && after.dropFirst().first?.first == 3)
        }
    }

    @Test("of a window that ends meanwhile it is told that something waits")
    func endedMeanwhile() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder)
            try school.use(.archer, count: 2)
            try makeUnreadable(school.secret(of: .archer))
            try school.use(.archer)
            #expect(try school.say(.cancellation(.enoughEvidence), of: .archer).codes == [])
            for _ in 0..<2 { school.tick() }
            #expect(school.problems.count { $0.contains("what waits of it is not sealed") } == 1)
            try restore(school.secret(of: .archer))
            for _ in 0..<2 { school.tick() }
            #expect(school.problems == [])
            try school.expect([[1, 3]], of: .archer)
        }
    }

    @Test("its memory stays in the store")
    func memoryKept() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder)
            try school.use(.archer, count: 2)
            school.settle()
            try makeUnreadable(school.secret(of: .archer))
            try school.use(.archer, count: 2)
            let store = try EvidenceStore.read(at: school.places.store, expecting: .monitoring)
            #expect(try store.windowMemories().keys.sorted() == [CollectedPerson.archer.id.text])
            try restore(school.secret(of: .archer))
            try school.crash()
            school.tick()
            try school.use(.archer)
            school.settle()
            let ordinals = try school.segments(of: .archer).map { $0[0] }
            #expect(ordinals.first == 1 && ordinals.dropFirst().allSatisfy { $0 > 2 } && ordinals.count > 1)
        }
    }
}
