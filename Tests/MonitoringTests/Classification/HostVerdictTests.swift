import FlowModel
import Monitoring
import Testing

@Suite("Judging the host names of a flow")
struct HostVerdictTests {
    private static let text = """
        service a "A" class=A
        domain:a.example site
        domain:cdn.a.example media also=b
        domain:api.a.example app also=b
        domain:like.a.example embed
        domain:time.a.example none
        domain:up.a.example app @companion
        domain:pictures.a.example media @companion @stills
        service b "B" class=A
        domain:b.example site
        service c "C" class=C
        domain:c.example site also=a,b
        domain:both.example site
        domain:two.example media @companion @stills
        service d "D" class=B
        domain:both.example app
        domain:two.example media @companion
        """

    private func verdict(_ host: String?, _ serverName: String? = nil, for services: String...) throws -> HostVerdict {
        let catalogue = try #require(ServiceCatalogue.parse([CatalogueFixture.file(Self.text)]).0)
        return catalogue.judge(
            host: host.flatMap { HostName($0) }, serverName: serverName.flatMap { HostName($0) },
            services: Set(services.compactMap(ServiceID.init)))
    }

    private func social(
        _ service: String, _ role: HostRole, _ tags: Set<HostTag> = [], site: String
    ) throws -> HostVerdict {
        .social(service: try #require(ServiceID(service)), role: role, tags: tags, site: site)
    }

    @Test func anAuthorisedServiceIsSocial() throws {
        #expect(try verdict("www.a.example", for: "a") == social("a", .site, site: "a.example"))
        #expect(try verdict(nil, "www.a.example", for: "a") == social("a", .site, site: "a.example"))
    }

    @Test func anotherServiceIsOther() throws {
        #expect(try verdict("www.a.example", for: "b") == .otherService)
        #expect(try verdict("www.a.example") == .otherService)
    }

    @Test func whatIsNotInTheCatalogueIsAnotherSite() throws {
        #expect(try verdict("bbc.example", for: "a") == .otherSite)
        #expect(try verdict(nil, nil, for: "a") == .otherSite)
    }

    @Test func anExceptionIsNeutral() throws {
        #expect(try verdict("time.a.example", for: "a") == .neutral)
    }

    @Test func aNameThatIsNoCompanionMakesTheOtherNone() throws {
        for (host, serverName) in [("up.a.example", "www.a.example"), ("www.a.example", "up.a.example")] {
            #expect(try verdict(host, serverName, for: "a") == social("a", .app, site: "a.example"))
        }
        let both = try verdict("up.a.example", "pictures.a.example", for: "a")
        #expect(try both == social("a", .media, [.companion], site: "a.example"))
        #expect(
            try verdict("pictures.a.example", for: "a")
                == social("a", .media, [.companion, .stills], site: "a.example"))
    }

    @Test func whatTwoServicesClaimIsNobodysCompanion() throws {
        #expect(try verdict("two.example", for: "c") == social("c", .media, [.shared], site: "two.example"))
    }

    @Test(arguments: [
        ("www.a.example", "like.a.example"), ("like.a.example", "www.a.example"),
    ])
    func theLessAccusingOfTwoNamesCounts(host: String, serverName: String) throws {
        #expect(try verdict(host, serverName, for: "a") == social("a", .embed, site: "a.example"))
    }

    @Test(arguments: [("www.a.example", "bbc.example"), ("bbc.example", "www.a.example")])
    func aNameOutsideTheCatalogueClears(host: String, serverName: String) throws {
        #expect(try verdict(host, serverName, for: "a") == .otherSite)
    }

    @Test func anUnauthorisedNameClears() throws {
        #expect(try verdict("www.a.example", "b.example", for: "a") == .otherService)
    }

    @Test func twoAuthorisedServicesInOneConnectionAccuseOfNeither() throws {
        let expected = try social("a", .shared, [.shared], site: "a.example")
        #expect(try verdict("a.example", "b.example", for: "a", "b") == expected)
        #expect(try verdict("b.example", "a.example", for: "a", "b") == expected)
    }

    @Test func aHostOfSeveralServicesCannotBeginUse() throws {
        #expect(try verdict("api.a.example", for: "a") == social("a", .shared, [.shared], site: "a.example"))
        #expect(try verdict("cdn.a.example", for: "a") == social("a", .media, [.shared], site: "a.example"))
    }

    @Test func aHostOfSeveralServicesGoesToTheOneThatIsNamed() throws {
        #expect(try verdict("cdn.a.example", for: "b") == social("b", .media, [.shared], site: "a.example"))
        #expect(try verdict("c.example", for: "a", "b") == .otherService)
    }

    @Test func equalClaimsGoToTheNamedOneWithoutAccusing() throws {
        #expect(try verdict("both.example", for: "c") == social("c", .shared, [.shared], site: "both.example"))
        #expect(try verdict("both.example", for: "d") == social("d", .shared, [.shared], site: "both.example"))
    }
}
