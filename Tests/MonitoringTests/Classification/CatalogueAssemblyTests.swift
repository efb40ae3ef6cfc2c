import FlowModel
import Monitoring
import Testing

@Suite("Joining catalogue files")
struct CatalogueAssemblyTests {
    private func problems(_ files: CatalogueFile...) -> [String] {
        ServiceCatalogue.parse(files).1.map { "\($0.file):\($0.line):\($0.column) \($0.problem)" }
    }

    private let base = CatalogueFixture.file("service s \"S\" class=B\ndomain:a.example site\n", name: "a.cat")

    @Test func aFaultInOneFileRefusesAll() {
        let (catalogue, faults) = ServiceCatalogue.parse([base, CatalogueFixture.file("domain:x site", name: "b.cat")])
        #expect(catalogue == nil)
        #expect(faults.map(\.file) == ["b.cat"])
    }

    @Test func anotherFileMayReopenAService() throws {
        let more = CatalogueFixture.file("service s\ndomain:b.example media\n", name: "b.cat", layer: .school)
        let catalogue = try #require(ServiceCatalogue.parse([base, more]).0)
        #expect(catalogue.services.map(\.name) == ["S"])
        #expect(catalogue.lookup(written: "b.example")?.role == .media)
    }

    @Test func refusesAServiceDeclaredNowhere() {
        let file = CatalogueFixture.file("service t\n", name: "b.cat")
        #expect(problems(base, file) == ["b.cat:1:1 service t is declared nowhere"])
    }

    @Test func refusesDifferentDeclarationsInOneLayer() {
        let file = CatalogueFixture.file("service s \"S\" class=C\n", name: "b.cat")
        #expect(problems(base, file) == ["b.cat:1:1 service s is declared differently at a.cat:1"])
    }

    @Test func theSchoolMayAdoptAService() throws {
        let adopted = CatalogueFixture.file("service s \"Ess\" class=A\n", name: "b.cat", layer: .school)
        let service = try #require(ServiceCatalogue.parse([adopted, base]).0?.services.first)
        #expect(service.name == "Ess")
        #expect(service.serviceClass == .named)
    }

    @Test func refusesARepeatedRule() {
        let file = CatalogueFixture.file("service s\n  domain:a.example   site\n", name: "b.cat")
        #expect(problems(base, file) == ["b.cat:2:3 the rule repeats a.cat:2"])
    }

    @Test func refusesAContradictingRule() {
        let file = CatalogueFixture.file("service s\ndomain:a.example embed\n", name: "b.cat")
        #expect(problems(base, file) == ["b.cat:2:1 the rule contradicts a.cat:2"])
    }

    @Test func anotherLayerMayContradict() {
        let file = CatalogueFixture.file("service s\ndomain:a.example embed\n", name: "b.cat", layer: .school)
        #expect(problems(base, file).isEmpty)
    }

    @Test func refusesAnUnknownServiceInAlso() {
        let file = CatalogueFixture.file("service s\ndomain:b.example media also=nobody\n", name: "b.cat")
        #expect(problems(base, file) == ["b.cat:2:24 also= names 'nobody', which no service line declares"])
    }

    @Test func faultsComeInTheOrderOfTheirPlaces() {
        let first = CatalogueFixture.file("service s \"S\" class=B\ndomain:x site\nfull:y site\n", name: "a.cat")
        let second = CatalogueFixture.file("service q\n", name: "b.cat")
        #expect(ServiceCatalogue.parse([second, first]).1.map(\.line) == [2, 3, 1])
    }
}
