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

    private let kept = CatalogueFixture.file(
        """
        service chat "Chat" class=C
        domain:chat.example app
        full:push.chat.example none
        domain:cdn.example media also=s

        """,
        name: "m.cat")

    @Test(arguments: ["A", "B"]) func theSchoolAdoptsNothingThatIsShippedAsMessaging(_ letter: String) {
        let line = "# ours\n  service chat \"Chat\" class=\(letter)\n"
        let file = CatalogueFixture.file(line, name: "b.cat", layer: .school)
        #expect(problems(base, kept, file) == ["b.cat:2:3 service chat is of class C in the shipped catalogue"])
    }

    @Test func theSchoolMayRenameMessaging() throws {
        let file = CatalogueFixture.file("service chat \"Talk\" class=C\n", name: "b.cat", layer: .school)
        let catalogue = try #require(ServiceCatalogue.parse([base, kept, file]).0)
        #expect(catalogue.services.map(\.name) == ["Talk", "S"])
    }

    private static let taking = [
        "domain:chat.example site", "full:chat.example site", "full:web.chat.example shared",
        "domain:eu.web.chat.example embed",
    ]

    @Test("no other service takes a host of messaging", arguments: taking, ["service s", "service t \"T\" class=B"])
    func takingHosts(_ line: String, _ service: String) {
        let name = line.split(separator: " ")[0].split(separator: ":")[1]
        let file = CatalogueFixture.file("\(service)\n\(line)\n", name: "b.cat", layer: .school)
        #expect(
            problems(base, kept, file) == [
                "b.cat:2:1 \(name) belongs to chat, which is of class C in the shipped catalogue"
            ])
    }

    @Test("nor does an import, which is left out where it would", arguments: taking)
    func takingHostsByAList(_ line: String) throws {
        let list = "service t \"T\" class=B\n\(line)\ndomain:new.example site\n"
        let file = CatalogueFixture.file(list, name: "i.cat", layer: .imported)
        let catalogue = try #require(ServiceCatalogue.parse([base, kept, file]).0)
        #expect(catalogue.lookup(written: "eu.web.chat.example")?.service.text == "chat")
        #expect(catalogue.lookup(written: "web.chat.example")?.service.text == "chat")
        #expect(catalogue.lookup(written: "new.example")?.service.text == "t")
    }

    @Test func noOtherServiceSharesAHostOfMessaging() {
        let text = "service chat\nfull:web.chat.example app also=s\n"
        let file = CatalogueFixture.file(text, name: "b.cat", layer: .school)
        #expect(
            problems(base, kept, file) == [
                "b.cat:2:1 web.chat.example belongs to chat, which is of class C in the shipped catalogue"
            ])
    }

    @Test(arguments: [
        // Less than before; a host that is nobody's; one that both have already; and another of the same kind.
        "service s\ndomain:web.chat.example none", "service s\nfull:push.chat.example site",
        "service chat\nfull:a.cdn.example media also=s", "service chat\ndomain:web.chat.example site",
        "service talk \"Talk\" class=C\ndomain:web.chat.example site", "service s\ndomain:notchat.example site",
    ]) func theSchoolMaySayWhatReachesNoFurther(_ text: String) {
        let file = CatalogueFixture.file(text + "\n", name: "b.cat", layer: .school)
        #expect(problems(base, kept, file).isEmpty)
    }

    @Test func anImportedServiceOfClassCMayBeAdopted() throws {
        let list = "service unsorted \"Unsorted\" class=C\ndomain:new.example shared\n"
        let imported = CatalogueFixture.file(list, name: "i.cat", layer: .imported)
        let file = CatalogueFixture.file("service unsorted \"Other\" class=B\n", name: "b.cat", layer: .school)
        #expect(problems(base, kept, imported, file).isEmpty)
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
