import CatalogueImport
import Testing

@Suite struct RemarkAccountTests {
    @Test func oneLineAReasonWithItsPlaces() throws {
        let text = "a.example\ncom\ntv\nnet\n*.b.example\norg\na.example\n"
        let account = RemarkAccount(try ListFixture.read(text, .domains), of: "list")
        #expect(
            account.lines == [
                "not used, 4: a single label, which would mean all names below a top-level domain (at 2-4, 6)",
                "not used, 1: a wildcard (at 5)",
                "collapsed, 1: the name stands twice (at 7)",
            ])
        #expect(
            String(decoding: account.everything, as: UTF8.self).split(separator: "\n").last
                == "list:7: collapsed: the name stands twice")
    }

    @Test func manyPlacesAreCutAndAllOfThemObtainable() throws {
        let text = "a.example\n" + (0..<40).map { $0 % 2 == 0 ? "com\n" : "*.a.example\n" }.joined()
        let account = RemarkAccount(try ListFixture.read(text, .domains), of: "list")
        #expect(
            account.lines.last == "not used, 20: a wildcard (at 3, 5, 7, 9, 11, 13, 15, 17, 19, 21 and 10 more places)")
        #expect(String(decoding: account.everything, as: UTF8.self).split(separator: "\n").count == 40)
    }
}
