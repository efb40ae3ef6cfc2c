import Custody
import FlowModel
import Monitoring
import Testing

@Suite("Explaining a host")
struct ExplanationTests {
    private func explanation(_ input: String) throws -> Explanation {
        let shipped = CatalogueFixture.file(
            """
            service s "Ess" class=A
            note "what a log shows"
            domain:s.example site
            full:www.s.example site @dual also=t
            service t "Tea" class=C
            domain:b.s.example embed
            """, name: "shipped.cat")
        let imported = CatalogueFixture.file(
            "service s\ndomain:x.b.s.example site\n", name: "list.cat", layer: .imported)
        return try #require(ServiceCatalogue.parse([shipped, imported]).0).contents.explain(Array(input.utf8))
    }

    private func text(_ input: String, schoolFolder: String? = "/etc/usher/catalogue.d") throws -> String {
        try explanation(input).text(schoolFolder: schoolFolder)
    }

    @Test func namesTheDecidingLineAndEveryOther() throws {
        #expect(
            try text("https://WWW.S.example:443/x") == """
                input      https://WWW.S.example:443/x
                host       www.s.example (dropped the scheme, dropped the path, dropped the port, lower-cased)
                service    s "Ess", class A (named by the policy)
                role       site @dual
                           @dual: as often on other people's pages as the thing itself
                also       t
                counts     only beside the service's own hosts; begins no use
                           to s if the authorisation names it, else to the only other claimant that it names, else to nobody
                shown as   s.example
                rule       shipped.cat:4
                decides    shipped.cat:4: service s: full:www.s.example site @dual also=t
                loses      shipped.cat:3: service s: domain:s.example site
                           because another rule names more labels of the host
                note       what a log shows
                to change  leave shipped.cat:4, which comes with the product, and overrule it: two lines in a file of \
                /etc/usher/catalogue.d, such as school.cat
                             service s
                             full:www.s.example none
                           with the role that is right; then `usherd catalogue check`

                """)
    }

    @Test func saysWhereTheSchoolsFilesWouldLie() throws {
        #expect(try text("www.s.example", schoolFolder: nil).contains("add `school: catalogue.d` below `catalogue:`"))
        #expect(try text("other.example").contains("  service ID\n             domain:other.example site\n"))
    }

    /// The advice is worth only what it does: the two lines, in a file of the school's, must decide.
    @Test func theAdvisedLinesOverruleTheDecidingOne() throws {
        let shipped = CatalogueFixture.file("service s \"Ess\" class=A\nfull:www.s.example site\n")
        let catalogue = try #require(ServiceCatalogue.parse([shipped]).0)
        let lines = catalogue.contents.explain(Array("www.s.example".utf8)).lines(schoolFolder: "d")
        let advised = try #require(lines.firstIndex { $0.hasSuffix("  service s") })
        let text = lines[advised...(advised + 1)].map { $0.drop { $0 == " " } }.joined(separator: "\n")
        let school = CatalogueFixture.file(text, name: "school.cat", layer: .school)
        let overruled = try #require(ServiceCatalogue.parse([shipped, school]).0)
        #expect(overruled.lookup(written: "www.s.example")?.role == HostRole.none)
        let after = overruled.contents.explain(Array("www.s.example".utf8)).text(schoolFolder: "d")
        #expect(after.contains("to change  that line, school.cat:2, is the school's own\n"))
    }

    @Test func tellsOfAnImportThatTheNextOneWritesItAgain() throws {
        let shipped = CatalogueFixture.file("service s \"Ess\" class=A\n")
        let list = CatalogueFixture.file("service s\ndomain:s.example site\n", name: "list.cat", layer: .imported)
        let catalogue = try #require(ServiceCatalogue.parse([shipped, list]).0)
        let text = catalogue.contents.explain(Array("s.example".utf8)).text(schoolFolder: "d")
        #expect(text.contains("leave list.cat:2, which the next import writes again, and overrule it"))
    }

    @Test func saysTheSameForPrograms() throws {
        let json = try explanation("x.b.s.example").json
        #expect(json["host"]?.string == "x.b.s.example")
        #expect(json["role"]?.string == "embed")
        #expect(json["class"]?.string == "C")
        #expect(json["candidates"]?.array?.map { $0["lost_because"]?.string ?? "-" }.first == "-")
        #expect(json["candidates"]?.array?.count == 3)
        #expect(try explanation("10.0.0.1").json["host"] == nil)
    }

    @Test func saysWhyAnImportDoesNotDecide() throws {
        let explanation = try explanation("x.b.s.example")
        #expect(explanation.match?.role == .embed)
        #expect(
            explanation.candidates.map(\.rule.origin.description) == ["shipped.cat:6", "shipped.cat:3", "list.cat:2"])
        #expect(explanation.candidates.last?.lostBecause == "an import never makes a known host count as use")
    }

    @Test func saysThatNoRuleCoversAHost() throws {
        #expect(try text("other.example").contains("no rule of the catalogue covers this host"))
    }

    @Test func saysWhyThereIsNoHost() throws {
        let lines = try explanation("10.0.0.1").lines(schoolFolder: nil)
        #expect(lines.last == "host       none: it is an address, and addresses are not looked up")
    }

    @Test func printsNoControlCharacters() throws {
        let text = try text("\u{1b}[31mred\u{202e}.example")
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202e })
    }
}
