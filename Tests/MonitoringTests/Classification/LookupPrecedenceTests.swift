import FlowModel
import Monitoring
import Testing

@Suite("Which rule decides")
struct LookupPrecedenceTests {
    private func catalogue(_ files: CatalogueFile...) throws -> ServiceCatalogue {
        let (catalogue, faults) = ServiceCatalogue.parse(files)
        #expect(faults.isEmpty)
        return try #require(catalogue)
    }

    private let shipped = CatalogueFixture.file(
        """
        service s "S" class=A
        domain:s.example         site
        full:www.s.example       site @dual
        domain:www.s.example     media
        domain:b.s.example       embed
        full:time.s.example      none
        service t "T" class=B
        domain:deep.b.s.example  app
        full:alone.t.example     site
        """, name: "shipped.cat")

    @Test(arguments: [
        ("s.example", "s", HostRole.site), ("any.s.example", "s", .site), ("b.s.example", "s", .embed),
        ("x.b.s.example", "s", .embed), ("deep.b.s.example", "t", .app), ("y.deep.b.s.example", "t", .app),
        ("www.s.example", "s", .site), ("x.www.s.example", "s", .media), ("time.s.example", "s", HostRole.none),
        ("x.time.s.example", "s", .site), ("alone.t.example", "t", .site),
    ])
    func mostLabelsWinAndFullBeatsDomain(host: String, service: String, role: HostRole) throws {
        let match = try #require(try catalogue(shipped).lookup(written: host))
        #expect(match.service.text == service)
        #expect(match.role == role)
    }

    @Test(arguments: ["t.example", "x.alone.t.example", "ss.example", "s.example.org", "example"])
    func whatNoRuleCoversIsUnknown(host: String) throws {
        #expect(try catalogue(shipped).lookup(written: host) == nil)
    }

    @Test func schoolThenShippedThenImport() throws {
        let school = CatalogueFixture.file("service t\ndomain:s.example media\n", name: "z.cat", layer: .school)
        let imported = CatalogueFixture.file("service t\ndomain:b.s.example embed\n", name: "a.cat", layer: .imported)
        let catalogue = try catalogue(imported, school, shipped)
        #expect(catalogue.lookup(written: "s.example")?.service.text == "t")
        #expect(catalogue.lookup(written: "b.s.example")?.service.text == "s")
    }

    @Test func theLessAccusingOfTwoServicesWinsAndTheOtherIsKept() throws {
        let both = CatalogueFixture.file(
            "service s\ndomain:both.example site\nservice t\ndomain:both.example shared\n", name: "both.cat")
        let match = try #require(try catalogue(shipped, both).lookup(written: "both.example"))
        #expect(match.service.text == "t")
        #expect(match.role == .shared)
        #expect(match.alternatives.map(\.service.text) == ["s"])
        #expect(match.alternatives.map(\.rule.line) == [2])
    }

    @Test(arguments: HostRole.allCases)
    func anImportNeverUpgrades(known: HostRole) throws {
        let local = CatalogueFixture.file(
            "service s \"S\" class=B\ndomain:a.example \(known.rawValue)\n", name: "l.cat")
        for claimed in HostRole.allCases {
            let imported = CatalogueFixture.file(
                "service s\ndomain:x.a.example \(claimed.rawValue)\n", name: "i.cat", layer: .imported)
            let role = try catalogue(local, imported).lookup(written: "x.a.example")?.role
            let protected = [.embed, .login, .shared, .none].contains(known)
            let accusing = [.site, .app, .media].contains(claimed)
            #expect(role == (protected && accusing ? known : claimed))
        }
    }

    @Test func anImportMayNameNewHosts() throws {
        let imported = CatalogueFixture.file("service t\ndomain:new.example site\n", name: "i.cat", layer: .imported)
        #expect(try catalogue(shipped, imported).lookup(written: "new.example")?.role == .site)
    }

    @Test(arguments: [
        ("any.s.example", "s.example"), ("www.s.example", "s.example"), ("time.s.example", "s.example"),
        ("deep.b.s.example", "s.example"), ("alone.t.example", "t.example"),
    ])
    func showsTheRegisteredName(host: String, site: String) throws {
        #expect(try catalogue(shipped).lookup(written: host)?.site == site)
    }
}
