import Foundation
import Testing

/// Every feed of the folder `feeds`, in the styles of the programs that schools use, against the occurrences that were
/// worked out by hand and stand beside it. feeds/README.md describes both.
@Suite struct FeedTests {
    @Test(arguments: FeedCase.names) func feed(name: String) throws {
        let feed = try FeedCase(name)
        let (actual, expected) = (try feed.actual(), try feed.expected())
        #expect(expected.subtracting(actual).sorted() == [], "missing")
        #expect(actual.subtracting(expected).sorted() == [], "not expected")
    }

    @Test(arguments: FeedCase.names) func rowsSayTheSameAsOccurrences(name: String) throws {
        let feed = try FeedCase(name)
        #expect(try feed.datesOfRows() == feed.datesOfOccurrences())
    }

    @Test func thereAreAtLeastTwenty() {
        #expect(FeedCase.names.count >= 20)
    }
}
