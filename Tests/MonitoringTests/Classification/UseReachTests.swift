import FlowModel
import Monitoring
import Testing

@Suite("How far a host carries use")
struct UseReachTests {
    private func match(_ line: String) throws -> CatalogueMatch {
        let text =
            "service s \"S\" class=B\nservice t \"T\" class=B\nservice u \"U\" class=B\nservice s\nfull:a.example \(line)"
        let catalogue = try #require(ServiceCatalogue.parse([CatalogueFixture.file(text)]).0)
        return try #require(catalogue.lookup(written: "a.example"))
    }

    private func reach(_ line: String, _ service: String = "s") throws -> UseReach {
        try match(line).reach(for: try #require(ServiceID(service)))
    }

    @Test(arguments: [
        ("site", UseReach.begins), ("site @dual", .beginsInCompany), ("app", .beginsInCompany), ("media", .prolongs),
        ("shared", .beside), ("embed", .nothing), ("login", .nothing), ("none", .nothing),
        ("site @background", .nothing),
        ("site also=t", .beside), ("media also=t", .prolongs), ("embed also=t", .nothing),
    ])
    func followsRoleAndTags(line: String, reach: UseReach) throws {
        #expect(try self.reach(line) == reach)
    }

    @Test func isNothingForAServiceThatDoesNotClaimTheHost() throws {
        #expect(try reach("site", "u") == .nothing)
        #expect(try reach("media also=t", "u") == .nothing)
        #expect(try reach("media also=t", "t") == .prolongs)
    }

    /// What a person is told agrees with what is counted.
    @Test(arguments: [
        ("site", "can begin use by itself"), ("site @dual", "only together"), ("app", "only together"),
        ("media", "begins none"), ("shared", "begins no use"), ("embed", "never"), ("login", "never"),
        ("none", "never"),
        ("site @background", "never"), ("site also=t", "begins no use"), ("none @background", "ignored"),
    ])
    func isToldInPlainWords(line: String, words: String) throws {
        #expect(try match(line).consequence.contains(words))
    }

    @Test(arguments: [
        ("site", true), ("media @companion", true), ("app @companion", true), ("media @companion @shared also=t", true),
        ("site @dual", false), ("site @background", false), ("media", false), ("app", false), ("shared", false),
        ("embed", false), ("site also=t", false),
    ])
    func vouchesForADualHost(line: String, vouches: Bool) throws {
        #expect(try match(line).vouches(for: try #require(ServiceID("s"))) == vouches)
        #expect(try match(line).vouches(for: try #require(ServiceID("u"))) == false)
        let isSaid = try match(line).consequence.contains("beside it can begin use")
        #expect(isSaid == (vouches && line.contains("@companion")))
    }

    @Test func tellsWhoGetsASharedHost() throws {
        #expect(try match("site").sharing == nil)
        #expect(try match("site also=t").sharing?.hasPrefix("to s if") == true)
    }
}
