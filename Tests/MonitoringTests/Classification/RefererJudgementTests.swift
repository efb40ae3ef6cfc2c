import FlowModel
import Monitoring
import Testing

@Suite("Judging a referer")
struct RefererJudgementTests {
    private func relation(_ referer: String?) throws -> RefererRelation {
        let text = """
            service a "A" class=A
            domain:a.example site
            domain:like.a.example embed
            domain:cdn.example media also=b
            service b "B" class=B
            domain:b.example site
            """
        let catalogue = try #require(ServiceCatalogue.parse([CatalogueFixture.file(text)]).0)
        return catalogue.relation(of: referer.flatMap { HostName($0) }, to: try #require(ServiceID("a")))
    }

    @Test(arguments: [
        (nil, RefererRelation.unknown), ("www.a.example", .sameService), ("cdn.example", .sameService),
        ("like.a.example", .otherSite), ("b.example", .otherSite), ("bbc.example", .otherSite),
    ])
    func onlyAPageOfTheServiceIsTheSameService(referer: String?, expected: RefererRelation) throws {
        #expect(try relation(referer) == expected)
    }
}
