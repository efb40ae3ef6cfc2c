import Foundation
import TestSupport
import Testing

@Suite("A page that is left out")
struct LeftOutPageTests {
    @Test("discounts its buttons as any other page does: the evidence is the same, byte for byte")
    func sameEvidence() throws {
        let records = try ["like-buttons-on-news-pages", "like-buttons-on-a-left-out-page"].map { name in
            let scenario = try #require(ScenarioCase.all.first { $0.name == name })
            return try withTemporaryFolder { try OpenedEvidence(try scenario.run(in: $0).contents).records }
        }
        #expect(!records[0].isEmpty)
        #expect(records[0] == records[1])
    }
}
