import Custody
import FlowModel
import Monitoring
import Testing

@Suite("Reading a catalogue back from its canonical text")
struct CatalogueCanonicalReadingTests {
    private let layered = [
        CatalogueFixture.file(
            """
            service s "Ess" class=B
            note "one # sentence"
            domain:s.example site
            full:www.s.example site @dual
            domain:pic.s.example media @companion also=t
            service t "Tea" class=C
            full:t.example app @background
            """),
        CatalogueFixture.file(
            "service t\ndomain:t.example embed\nservice own \"Own\" class=A\nfull:own.example site", name: "own.cat",
            layer: .school),
        CatalogueFixture.file("service s\nfull:list.example shared", name: "list.cat", layer: .imported),
    ]

    private func hosts(_ catalogue: ServiceCatalogue) -> [HostName] { catalogue.rules.map(\.name) }

    @Test func theSameCatalogueComesBack() throws {
        let catalogue = try #require(ServiceCatalogue.parse(layered).0)
        let again = try #require(ServiceCatalogue(canonicalText: catalogue.canonicalText))
        #expect(again.digest == catalogue.digest)
        #expect(again.services == catalogue.services)
        for host in hosts(catalogue) {
            #expect(again.lookup(host)?.summary == catalogue.lookup(host)?.summary)
            #expect(again.lookup(host)?.site == catalogue.lookup(host)?.site)
        }
    }

    @Test func theShippedOneDoesToo() throws {
        let catalogue = try #require(CatalogueFixture.shipped)
        let again = try #require(ServiceCatalogue(canonicalText: catalogue.canonicalText))
        #expect(again.rules.count == catalogue.rules.count)
        #expect(again.digest == catalogue.digest)
    }

    @Test func moreRulesThanOneFileMayHoldComeBack() throws {
        let files = (0..<2).map { part in
            let lines = (0..<70_000).map { "full:h\($0).p\(part).example shared\n" }.joined()
            return CatalogueFixture.file(
                (part == 0 ? "service s \"S\" class=B\n" : "service s\n") + lines, name: "\(part).cat",
                layer: part == 0 ? .shipped : .imported)
        }
        let catalogue = try #require(ServiceCatalogue.parse(files).0)
        let again = try #require(ServiceCatalogue(canonicalText: catalogue.canonicalText))
        #expect(again.rules.count == 140_000)
    }

    @Test(arguments: [
        "", "usher-catalogue 1", "usher-catalogue 2\nservice s \"S\" class=B\n", "service s \"S\" class=B\n",
        "usher-catalogue 1\nservice s \"S\" class=B\nrule a.example shipped s domain:a.example  site\n",
        "usher-catalogue 1\nservice s \"S\" class=B\nrule b.example shipped s domain:a.example site\n",
        "usher-catalogue 1\nservice s \"S\" class=B\nrule a.example later s domain:a.example site\n",
        "usher-catalogue 1\nservice s \"S\" class=B\nrule a.example shipped t domain:a.example site\n",
        "usher-catalogue 1\nservice s \"S\" class=B\nrule a.example shipped s domain:a.example site\n\n",
        "usher-catalogue 1\nservice s \"S\" class=B\nrule a.example shipped s domain:a.example site @dual @companion\n",
        "usher-catalogue 1\nservice s \"S\" class=B\nrule a.example shipped\n",
    ])
    func nothingElseIsOne(text: String) {
        #expect(ServiceCatalogue(canonicalText: Array(text.utf8)) == nil)
    }

    /// Refused, or another catalogue that says so by its digest: never one that passes for this one.
    @Test func noByteCanBeChangedUnseen() throws {
        let catalogue = try #require(ServiceCatalogue.parse(layered).0)
        for index in catalogue.canonicalText.indices {
            for flip: UInt8 in [1, 0x20, 0x80] {
                var bytes = catalogue.canonicalText
                bytes[index] ^= flip
                guard let other = ServiceCatalogue(canonicalText: bytes) else { continue }
                #expect(other.digest == ContentDigest(of: bytes) && other.digest != catalogue.digest)
            }
        }
    }
}
