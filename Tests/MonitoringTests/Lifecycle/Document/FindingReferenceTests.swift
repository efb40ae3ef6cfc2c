import Monitoring
import TestSupport
import Testing

@Suite struct FindingReferenceTests {
    @Test(arguments: ["5.5@2026-04-28T08:00:00Z", "3.1@2026-04-27T23:00:00Z", "5.5@2026-04-28T08:00:00.250Z"])
    func aNameIsReadBack(_ text: String) throws {
        #expect(try #require(FindingReference(text)).description == text)
    }

    @Test(arguments: [
        "", "5.5", "5.5@", "@2026-04-28T08:00:00Z", "5.5@2026-04-28", "9.9@2026-04-28T08:00:00Z",
        "5.5@2026-04-28T08:00:00Z@", "5.5@2026-04-28T08:00:00+01:00", " 5.5@2026-04-28T08:00:00Z",
        "5.5@2026-04-28T08:00:00.000Z", "5.5 @2026-04-28T08:00:00Z",
    ])
    func anythingElseIsNoName(_ text: String) {
        #expect(FindingReference(text) == nil)
    }
}
