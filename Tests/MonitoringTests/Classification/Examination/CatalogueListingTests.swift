import Custody
import FlowModel
import Monitoring
import Testing

@Suite("Listing a catalogue")
struct CatalogueListingTests {
    private func catalogue() throws -> ServiceCatalogue {
        let text = """
            service s "Ess" class=A
            note "what a log shows"
            domain:s.example site
            full:www.s.example site @dual
            domain:push.s.example app @background also=t
            service t "Tea" class=C
            service u "You" class=C
            domain:u.example none
            """
        return try #require(ServiceCatalogue.parse([CatalogueFixture.file(text, name: "f.cat")]).0)
    }

    @Test func countsTheLinesOfEachRole() throws {
        #expect(
            CatalogueListing(try catalogue()).lines == [
                "s \"Ess\", class A: 2 site, 1 app", "  what a log shows", "t \"Tea\", class C: no rules",
                "u \"You\", class C: 1 none",
            ])
    }

    @Test func keepsToOneClass() throws {
        let listing = CatalogueListing(try catalogue(), serviceClass: .messaging)
        #expect(listing.entries.map(\.service.id.text) == ["t", "u"])
    }

    @Test func showsEveryLineOfAServiceAndThoseThatShareAHostWithIt() throws {
        let (tea, unknown) = (try #require(ServiceID("t")), try #require(ServiceID("x")))
        let listing = try #require(CatalogueListing(try catalogue(), only: tea))
        #expect(
            listing.linesWithRules == [
                "t \"Tea\", class C: no rules", "  f.cat:5: domain:push.s.example app @background also=t (of s)",
            ])
        #expect(CatalogueListing(try catalogue(), only: unknown) == nil)
    }

    @Test func saysTheSameForPrograms() throws {
        let json = CatalogueListing(try catalogue()).json(withRules: true)
        let first = try #require(json.array?.first)
        #expect(first["id"]?.string == "s")
        #expect(first["roles"]?["site"]?.integer == 2)
        #expect(first["rules"]?.array?.first?["place"]?.string == "f.cat:3")
        #expect(CatalogueListing(try catalogue()).json(withRules: false).array?.first?["rules"] == nil)
    }
}
