import FlowModel
import Monitoring
import Testing

@Suite("Reading one catalogue file")
struct CatalogueFileReaderTests {
    private static let service = "service s \"S\" class=B\n"

    @Test func readsEveryPartOfTheFormat() throws {
        let text = """
            # a comment
            service facebook "Facebook" class=A   # after a line
            note "a sentence with a # in it"

            domain:fbcdn.net\tmedia @shared also=instagram,s @dual
            full:www.facebook.com site
            service instagram "Instagram" class=A\r
            service s "S" class=C
            """
        #expect(CatalogueFixture.faults(text).isEmpty)
        let catalogue = try #require(ServiceCatalogue.parse([CatalogueFixture.file(text)]).0)
        #expect(catalogue.services.map(\.id.text) == ["facebook", "instagram", "s"])
        #expect(catalogue.services.first?.note == "a sentence with a # in it")
        let rule = try #require(catalogue.rules.first)
        #expect(rule.text == "domain:fbcdn.net media @dual @shared also=instagram,s")
        #expect(rule.origin == RuleOrigin(file: "test.cat", line: 5))
        #expect(catalogue.rules.last?.scope == .full)
    }

    /// Text after a correct service line, and where and how it must be refused.
    @Test(arguments: [
        ("domain:a.example visit", 18, "unknown role"),
        ("domain:a.example", 1, "no role"),
        ("domain:a.example site @big", 23, "unknown tag"),
        ("domain:a.example site @dual @dual", 29, "written twice"),
        ("domain:a.example app @companion @dual", 22, "cannot be @dual"),
        ("domain:a.example media @background @companion", 36, "cannot be @dual or @background"),
        ("domain:a.example site @companion", 23, "for the roles app and media"),
        ("domain:a.example embed @companion", 24, "for the roles app and media"),
        ("domain:a.example app @stills", 22, "for the role media"),
        ("domain:a.example media @dual @background @stills", 42, "without @background"),
        ("domain:a.example site also=S", 23, "not a service id"),
        ("domain:a.example site also=t,t", 23, "named twice"),
        ("domain:a.example site also=t also=u", 30, "second also="),
        ("domain:a.example site also=s", 23, "own service"),
        ("domain:a.example site please", 23, "does not belong here"),
        ("domain:com site", 8, "single label"),
        ("domain:co.uk site", 8, "everybody may register"),
        ("full:com.au site", 6, "everybody may register"),
        ("domain:192.0.2.1 site", 8, "address"),
        ("domain:2001:db8::1 site", 8, "address"),
        ("domain:[2001:db8::1] site", 8, "address"),
        ("domain:157.240.289 site", 8, "not a host name"),
        ("domain:Facebook.com site", 8, "capital letters"),
        ("domain:b\u{fc}cher.example site", 8, "outside ASCII"),
        ("domain:a..example site", 8, "empty label"),
        ("domain:.a.example site", 8, "empty label"),
        ("domain:a.example. site", 8, "empty label"),
        ("domain:-a.example site", 8, "inner hyphens"),
        ("domain:a_b.example site", 8, "inner hyphens"),
        ("domain:*.example.org site", 8, "inner hyphens"),
        ("domain:a.example:443 site", 8, "inner hyphens"),
        ("domain:a.example/path site", 8, "inner hyphens"),
        ("domain: site", 8, "missing"),
        ("regexp:^a$ site", 1, "patterns are not accepted"),
        ("keyword:reddit site", 1, "keywords are never accepted"),
        ("include:other", 1, "include is not accepted"),
        ("prefix:a.example site", 1, "unknown kind"),
        ("a.example site", 1, "a line begins with"),
        ("\"domain:a.example\" site", 1, "a line begins with"),
        ("note", 1, "without its sentence"),
        ("note two words", 1, "without its sentence"),
        ("note \"a\" b", 10, "does not belong here"),
        ("note \"open", 6, "not closed"),
        ("note \"a\"b", 9, "directly after a quotation"),
        ("service", 1, "no id"),
        ("service Big \"B\" class=B", 9, "not a service id"),
        ("service t T class=B", 11, "not in quotes"),
        ("service t \"T\"", 11, "no class"),
        ("service t \"T\" class=D", 15, "unknown class"),
        ("service t \"T\" class=B x", 23, "does not belong here"),
        ("service t \"\" class=B", 11, "0 bytes"),
        ("domain:a.example \u{1}site", 18, "control character"),
    ])
    func refuses(line: String, column: Int, problem: String) throws {
        let faults = CatalogueFixture.faults(Self.service + line)
        try #require(faults.count == 1)
        let fault = faults[0]
        #expect((fault.file, fault.line, fault.column) == ("test.cat", 2, column))
        #expect(fault.problem.contains(problem), "\(fault.problem)")
        #expect(!fault.hint.isEmpty)
    }

    @Test(arguments: ["companion", "stills"])
    func anImportVouchesForNothing(tag: String) throws {
        let text = Self.service + "domain:a.example media @\(tag)"
        for layer in CatalogueLayer.allCases {
            let faults = ServiceCatalogue.parse([CatalogueFixture.file(text, layer: layer)]).1
            #expect(faults.map(\.problem) == (layer == .imported ? ["an import cannot call a host @\(tag)"] : []))
        }
    }

    @Test(arguments: ["domain:a.example site", "note \"n\""])
    func refusesWhatNoServicePrecedes(line: String) {
        let faults = CatalogueFixture.faults(line)
        #expect(faults.map(\.problem) == ["no service line stands before this line"])
    }

    @Test func refusesASecondNote() {
        let faults = CatalogueFixture.faults(Self.service + "note \"a\"\nnote \"b\"")
        #expect(faults.map(\.line) == [3])
    }

    @Test func goesOnAfterAFault() {
        let text = Self.service + "domain:com site\ndomain:a.example site\nkeyword:x site\n"
        #expect(CatalogueFixture.faults(text).map(\.line) == [2, 4])
    }

    @Test func refusesBytesThatAreNotText() {
        let bytes = Array(Self.service.utf8) + Array("domain:a.example site ".utf8) + [0xff, 0xfe]
        let faults = ServiceCatalogue.parse([CatalogueFile(name: "t", layer: .school, bytes: bytes)]).1
        #expect(faults.map(\.problem) == ["not UTF-8 text"])
    }

    @Test func refusesOverlongLinesAndFiles() {
        let line = "# " + String(repeating: "x", count: CatalogueLimits.longestLine)
        #expect(CatalogueFixture.faults(line).count == 1)
        let file = CatalogueFile(
            name: "t", layer: .school, bytes: Array(repeating: 0x0a, count: CatalogueLimits.longestFile + 1))
        #expect(ServiceCatalogue.parse([file]).1.map(\.line) == [0])
    }

    @Test func stopsCountingFaultsInSomethingElseEntirely() {
        let text = String(repeating: "1798012800.123 5 10.0.0.1 TCP_MISS/200\n", count: 10_000)
        let faults = CatalogueFixture.faults(text)
        #expect(faults.count == CatalogueLimits.mostFaultsPerFile)
    }
}
