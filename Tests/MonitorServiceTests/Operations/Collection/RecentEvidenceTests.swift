import Foundation
import MonitorService
import Monitoring
import TestSupport
import Testing

@Suite("Sealed records that notices are judged by")
struct RecentEvidenceTests {
    @Test("they take no more room in the eighth round than in the second")
    func bounded() throws {
        try withTemporaryFolder { folder in
            let school = try CollectingSchool(in: folder, recent: 2, at: "2026-04-28T08:00:00Z")
            var sizes: [Int] = []
            for _ in 0..<8 {
                try school.use(.archer, count: 3)
                school.settle()
                sizes.append(try size(folder))
            }
            #expect(try school.segments(of: .archer).count >= 6)
            #expect(sizes[1] > sizes[0], "the records before are kept as well")
            #expect(sizes.suffix(6).allSatisfy { $0 < sizes[1] * 5 / 4 }, "\(sizes)")
            try school.say(.cancellation(.enoughEvidence), of: .archer)
            school.tick()
            #expect(try size(folder) == 0)
        }
    }

    private func size(_ folder: URL) throws -> Int {
        let place = folder.appending(path: "recent").path
        return try FileManager.default.contentsOfDirectory(atPath: place).reduce(0) { sum, name in
            sum + ((try FileManager.default.attributesOfItem(atPath: "\(place)/\(name)")[.size] as? Int) ?? 0)
        }
    }
}
