import Monitoring
import Testing

@Suite("The digest of a catalogue")
struct CatalogueDigestTests {
    private func catalogue(_ text: String, name: String = "a.cat") throws -> ServiceCatalogue {
        try #require(ServiceCatalogue.parse([CatalogueFixture.file(text, name: name)]).0)
    }

    private let base =
        "service s \"S\" class=B\nnote \"n\"\ndomain:b.example site @dual @background\ndomain:a.example app\n"

    @Test func theTextIsSortedAndComplete() throws {
        #expect(
            String(decoding: try catalogue(base).canonicalText, as: UTF8.self) == """
                usher-catalogue 1
                service s "S" class=B
                note "n"
                rule a.example shipped s domain:a.example app
                rule b.example shipped s domain:b.example site @background @dual

                """)
    }

    @Test func commentsAndFileNamesDecideNothing() throws {
        let other = "# moved\n" + base.replacing(" site", with: "\tsite   ")
        #expect(try catalogue(base).digest == catalogue(other, name: "z.cat").digest)
    }

    @Test(arguments: [
        (" app", " site"), ("@dual", "@shared"), ("class=B", "class=C"), ("\"n\"", "\"m\""), ("a.example", "c.example"),
    ])
    func whatDecidesChangesIt(old: String, new: String) throws {
        #expect(try catalogue(base).digest != catalogue(base.replacing(old, with: new)).digest)
    }
}
