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
        return try #require(ServiceCatalogue.parse([shipped, imported]).0).explain(Array(input.utf8))
    }

    @Test func namesTheDecidingLineAndEveryOther() throws {
        let text = try explanation("https://WWW.S.example:443/x").text
        #expect(
            text == """
                input      https://WWW.S.example:443/x
                host       www.s.example (dropped the scheme, dropped the path, dropped the port, lower-cased)
                service    s "Ess", class A (named by the policy)
                role       site @dual
                also       t
                shown as   s.example
                rule       shipped.cat:4
                decides    shipped.cat:4: service s: full:www.s.example site @dual also=t
                loses      shipped.cat:3: service s: domain:s.example site
                           because another rule names more labels of the host
                note       what a log shows

                """)
    }

    @Test func saysWhyAnImportDoesNotDecide() throws {
        let explanation = try explanation("x.b.s.example")
        #expect(explanation.match?.role == .embed)
        #expect(
            explanation.candidates.map(\.rule.origin.description) == ["shipped.cat:6", "shipped.cat:3", "list.cat:2"])
        #expect(explanation.candidates.last?.lostBecause == "an import never makes a known host count as use")
    }

    @Test func saysThatNoRuleCoversAHost() throws {
        #expect(try explanation("other.example").text.contains("no rule of the catalogue covers this host"))
    }

    @Test func saysWhyThereIsNoHost() throws {
        let explanation = try explanation("10.0.0.1")
        #expect(explanation.lines.last == "host       none: it is an address, and addresses are not looked up")
    }

    @Test func printsNoControlCharacters() throws {
        let text = try explanation("\u{1b}[31mred\u{202e}.example").text
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202e })
    }
}
