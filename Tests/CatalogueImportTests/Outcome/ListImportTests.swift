import CatalogueImport
import FlowModel
import Monitoring
import Testing

/// What an import may say beside a catalogue that knows some of the names already.
@Suite struct ListImportTests {
    private static let shipped = """
        service s "S" class=B
        domain:s.example app
        full:www.s.example site
        domain:login.s.example login
        full:only.example site
        service t "T" class=B
        domain:t.example site also=s
        domain:other.example site
        """

    private static func read(_ text: String, _ format: ListFormat = .v2fly, settings: ListSettings? = nil) throws
        -> ListOutcome
    {
        try ListFixture.read(
            text, format, settings: settings, catalogue: try ListFixture.catalogue((shipped, .shipped)))
    }

    @Test func whatTheCatalogueKnowsStaysAsItIs() throws {
        let outcome = try Self.read("s.example\nnew.s.example\nfull:www.s.example\nm.t.example\nnew.example\n")
        #expect(outcome.lines == ["domain:new.example shared"])
        #expect(outcome.marks(of: "list") == ["1 known", "2 known", "3 known", "4 known"])
    }

    /// `full:` of an import would beat the catalogue's `domain:` of the same name, and more labels would beat fewer.
    @Test(arguments: HostRole.allCases)
    func noRoleOfTheCommandLineChangesAKnownHost(role: HostRole) throws {
        let text =
            "full:s.example\nfull:cdn.s.example\nlogin.s.example\na.login.s.example\nfull:www.s.example\nnew.example\n"
        let outcome = try Self.read(text, settings: try ListFixture.settings(role: role))
        #expect(outcome.lines == ["domain:new.example \(role.rawValue)"])
        let made = CatalogueFile(name: "made.cat", layer: .imported, bytes: outcome.text)
        let shipped = CatalogueFile(name: "shipped.cat", layer: .shipped, bytes: Array(Self.shipped.utf8))
        let before = try #require(ServiceCatalogue.parse([shipped]).0)
        let after = try #require(ServiceCatalogue.parse([shipped, made]).0)
        for host in ["s.example", "cdn.s.example", "www.s.example", "login.s.example", "x.y.login.s.example"] {
            let host = try #require(HostName(host))
            #expect(before.lookup(host) == after.lookup(host))
        }
    }

    @Test func anotherServiceKeepsItsHosts() throws {
        let outcome = try Self.read("other.example\nfull:m.other.example\nnew.example\n")
        #expect(outcome.lines == ["domain:new.example shared"])
        #expect(outcome.marks(of: "list") == ["1 otherService", "2 otherService"])
    }

    @Test func aDomainIsNewWhereOnlyItsOwnNameIsKnown() throws {
        #expect(try Self.read("only.example\nfull:only.example\n").lines == ["domain:only.example shared"])
    }

    @Test func aLineThatSaysSomethingMilderIsKept() throws {
        let outcome = try Self.read("pixel.s.example @ads\nlogin.s.example @ads\nother.example @ads\n")
        #expect(outcome.lines == ["domain:pixel.s.example embed"])
        #expect(outcome.marks(of: "list") == ["1 milder", "2 known", "3 otherService"])
    }

    @Test func anEarlierImportIsNeitherRepeatedNorContradicted() throws {
        let earlier = ("service s\ndomain:a.example shared\ndomain:b.example shared\n", CatalogueLayer.imported)
        let catalogue = try ListFixture.catalogue((Self.shipped, .shipped), earlier)
        let outcome = try ListFixture.read(
            "a.example\nb.example @ads\nc.b.example @ads\nnew.example\n", .v2fly, catalogue: catalogue)
        #expect(outcome.lines == ["domain:c.b.example embed", "domain:new.example shared"])
        let files = [
            (Self.shipped, CatalogueLayer.shipped), earlier, (String(decoding: outcome.text, as: UTF8.self), .imported),
        ]
        let written = files.enumerated().map {
            CatalogueFile(name: "\($0.offset)", layer: $0.element.1, bytes: Array($0.element.0.utf8))
        }
        #expect(ServiceCatalogue.parse(written).1 == [])
    }

    @Test func aListWithoutAServiceAddsOnlyWhatNobodyHas() throws {
        let outcome = try Self.read("s.example\nother.example\nnew.example\n", settings: try ListFixture.unsorted())
        #expect(outcome.lines == ["domain:new.example shared"])
        #expect(outcome.marks(of: "list") == ["1 known", "2 known"])
    }

    /// Class C: authorisations refuse it until the governors adopt it, which is a line in the school's own file.
    @Test func unsortedHostsAreNobodysUseUntilTheSchoolAdoptsThem() throws {
        let made = try Self.read("new.example\n", settings: try ListFixture.unsorted())
        let unsorted = try #require(ListSettings.unsorted)
        let text = String(decoding: made.text, as: UTF8.self)
        let before = try ListFixture.catalogue((Self.shipped, .shipped), (text, .imported))
        #expect(before.service(unsorted)?.serviceClass == .messaging)
        let host = try #require(HostName("www.new.example"))
        #expect(before.lookup(host)?.service == unsorted && before.lookup(host)?.role == .shared)
        let adopted = ("service unsorted-social \"Others\" class=B\n", CatalogueLayer.school)
        let after = try ListFixture.catalogue((Self.shipped, .shipped), (text, .imported), adopted)
        #expect(after.service(unsorted)?.serviceClass == .social)
        let again = try ListFixture.read(
            "another.example\n", .domains, settings: try ListFixture.unsorted(), catalogue: before)
        let second = (String(decoding: again.text, as: UTF8.self), CatalogueLayer.imported)
        _ = try ListFixture.catalogue((Self.shipped, .shipped), (text, .imported), second)
    }

    @Test func aNewServiceIsDeclared() throws {
        let declaration = ListSettings.Declaration(name: "New", serviceClass: .social)
        let settings = try ListFixture.settings("new", declaration: declaration, role: .site)
        let outcome = try Self.read("new.example\n", settings: settings)
        #expect(outcome.header.last == "service new \"New\" class=B")
        #expect(outcome.lines == ["domain:new.example site"])
    }

    @Test func theHeaderSaysWhereItComesFrom() throws {
        let outcome = try Self.read("new.example\ntv\nnew.example\nx.example @cn\n")
        #expect(
            Array(outcome.header.dropFirst()) == [
                "# source: a list", "# date: 2026-08-17", "# licence: CC BY-SA 4.0", "# format: v2fly",
                "# sha256: \(outcome.header[5].split(separator: " ")[2]) list",
                "# entries 4, rules 2, not used 1, collapsed 1, kept with a loss 1", "service s",
            ])
        #expect(outcome.header[5].split(separator: " ")[2].count == 64)
    }

    /// A file's name, unlike source and licence, is nobody's choice.
    @Test func aNameOfAFileCannotWriteALine() throws {
        let file = ListFile(name: "a\ndomain:b.example site\u{1b}[2J", bytes: Array("new.example\n".utf8))
        let outcome = ListImport.read(
            file, format: .domains, settings: try ListFixture.settings(), catalogue: try ListFixture.empty())
        #expect(outcome.lines == ["domain:new.example shared"])
        #expect(outcome.text.allSatisfy { $0 >= 0x20 || $0 == 0x0a })
    }

    @Test func namesFallTogetherOnlyUnderTheSameRole() throws {
        let text =
            "a.example\nb.a.example @ads\nc.b.a.example\nd.c.b.a.example\nfull:a.example\nfull:b.a.example\nx.a.example\n"
        let outcome = try Self.read(text)
        #expect(
            outcome.lines == [
                "domain:a.example shared", "domain:b.a.example embed", "full:b.a.example shared",
                "domain:c.b.a.example shared",
            ])
        #expect(outcome.marks(of: "list") == ["4 underAnother", "5 underAnother", "7 underAnother"])
    }
}
