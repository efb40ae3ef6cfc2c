import CatalogueImport
import Monitoring
import Testing

@Suite struct AdblockListTests {
    @Test func everyTrap() throws {
        let list = try ListFixture.list("adblock.txt")
        let outcome = ListImport.read(
            list, format: .adblock, settings: try ListFixture.settings(), catalogue: try ListFixture.empty())
        #expect(
            outcome.lines == [
                "domain:ended.example shared", "full:full.example shared", "domain:help.one.example none",
                "domain:one.example shared", "domain:three.example shared", "domain:two.example shared",
            ])
        #expect(
            outcome.marks(of: list.name) == [
                "10 narrowed", "11 narrowed", "12 narrowed", "13 narrowed", "14 path", "15 path", "16 path",
                "17 cosmetic", "18 cosmetic", "19 cosmetic", "20 cosmetic", "21 prefix", "22 blanks", "23 wildcard",
                "24 wildcard", "25 pattern", "26 unanchored", "27 address", "28 singleLabel", "29 cancelled",
                "31 narrowed", "32 underAnother", "33 blanks",
            ])
    }

    /// `||snapkit.co` would otherwise hit snapkit.com, and `||slack-files.com ^` nothing or everything.
    @Test(arguments: [
        "||snapkit.co", "||slack-files.com ^", "|| slack-files.com^", "||snapkit.co$important", "||a.example^b^",
        "||a.example^*", "||a.example^$~third-party", "||a.example^$", "||a.example^$important,popup", "|||a.example^",
        "@@@||a.example^", "a.example^", "||.example.org^", "||a.example.^.", "||^", "|^", "||", "|", "@@", "$", "^",
    ])
    func nothingWiderThanWhatItSays(line: String) throws {
        let outcome = try ListFixture.read(line + "\n||sound.example^\n", .adblock)
        #expect(outcome.lines == ["domain:sound.example shared"])
        #expect(outcome.remarks.count == 1)
    }

    @Test func anExceptionIsNeverMadeUseByARole() throws {
        let outcome = try ListFixture.read(
            "||one.example^\n@@||one.example^\n@@||two.example^\n", .adblock,
            settings: try ListFixture.settings(role: .site))
        #expect(outcome.lines == ["domain:one.example none", "domain:two.example none"])
        #expect(outcome.marks(of: "list") == ["1 lessAccusing"])
    }
}
