import CatalogueImport
import FlowModel
import Monitoring
import Testing

/// Lists that say neither what a host is for nor anything finer than a name: each of the traps is in the file of its format.
@Suite struct FlatListTests {
    @Test func hosts() throws {
        let list = try ListFixture.list("hosts.txt")
        let outcome = ListImport.read(
            list, format: .hosts, settings: try ListFixture.settings(), catalogue: try ListFixture.empty())
        #expect(
            outcome.lines == [
                "full:cdn.one.example shared", "full:one.example shared", "full:three.example shared",
                "full:two.example shared", "full:www.one.example shared", "full:xn--bcher-kva.example shared",
            ])
        #expect(
            outcome.marks(of: list.name) == [
                "2 localName", "2 localName", "2 localName", "3 pointsElsewhere", "4 pointsElsewhere", "5 localName",
                "5 localName", "6 address", "10 repeated", "11 pointsElsewhere", "12 pointsElsewhere",
                "13 singleLabel", "14 localName", "15 openSuffix", "16 wildcard", "17 badName", "18 path",
                "19 noAddress",
            ])
        #expect(outcome.entries == 20)
    }

    @Test func apexOfAHostsFileAsDomain() throws {
        let text = "0.0.0.0 one.example www.two.example blog.co.uk www.blog.co.uk www.one.example\n"
        let outcome = try ListFixture.read(text, .hosts, settings: try ListFixture.settings(apexAsDomain: true))
        #expect(
            outcome.lines == [
                "domain:blog.co.uk shared", "domain:one.example shared", "full:www.two.example shared",
            ])
        #expect(outcome.marks(of: "list") == ["1 underAnother", "1 underAnother"])
    }

    @Test func domains() throws {
        let list = try ListFixture.list("domains.txt")
        let outcome = ListImport.read(
            list, format: .domains, settings: try ListFixture.settings(), catalogue: try ListFixture.empty())
        #expect(
            outcome.lines == ["domain:eleven.example shared", "domain:one.example shared", "domain:two.example shared"])
        #expect(
            outcome.marks(of: list.name) == [
                "3 underAnother", "4 repeated", "6 address", "7 address", "8 path", "9 path", "10 path", "11 pattern",
                "12 wildcard", "13 blanks", "14 singleLabel", "15 singleLabel", "16 localName", "17 openSuffix",
                "18 badName", "19 badName",
            ])
    }

    /// `urls` and `expressions` lie beside `domains` in the lists of the university of Toulouse.
    @Test(arguments: ["one.example/a\ntwo.example/b/c\n", "(one|two)\\.example\n^three\n"])
    func filesOfPathsAndPatternsGiveNothing(text: String) throws {
        let outcome = try ListFixture.read(text, .domains)
        #expect(outcome.text == [] && outcome.rules == 0)
        #expect(outcome.count(.notUsed) == 2)
        #expect(outcome.faults.map(\.problem) == ["no rule came of the list"])
    }

    @Test func dnsmasq() throws {
        let list = try ListFixture.list("dnsmasq.conf")
        let outcome = ListImport.read(
            list, format: .dnsmasq, settings: try ListFixture.settings(), catalogue: try ListFixture.empty())
        let names = ["eight", "five", "four", "nine", "one", "seven", "six", "three", "two"]
        #expect(outcome.lines == names.map { "domain:\($0).example shared" })
        #expect(
            outcome.marks(of: list.name) == [
                "10 everyDomain", "11 everyDomain", "12 everyDomain", "13 pointsElsewhere", "14 pointsElsewhere",
                "15 otherDirective", "16 otherDirective", "17 otherDirective", "18 wildcard", "19 singleLabel",
                "20 address", "21 repeated", "21 underAnother",
            ])
    }

    @Test func squid() throws {
        let list = try ListFixture.list("squid.txt")
        let outcome = ListImport.read(
            list, format: .squidDstdomain, settings: try ListFixture.settings(), catalogue: try ListFixture.empty())
        #expect(
            outcome.lines == [
                "domain:four.example shared", "domain:one.example shared", "domain:seven.example shared",
                "domain:three.example shared", "full:two.example shared",
            ])
        #expect(
            outcome.marks(of: list.name) == [
                "3 underAnother", "6 badName", "7 address", "8 address", "9 singleLabel", "10 path",
            ])
    }
}
