import Custody
import FlowModel
import Monitoring
import Testing

@Suite("Comparing catalogues")
struct CatalogueComparisonTests {
    private let services = """
        service s "Ess" class=B
        note "n"
        service t "Tea" class=C

        """

    private func catalogue(_ lines: String, name: String, services: String? = nil) throws -> ServiceCatalogue {
        let file = CatalogueFixture.file((services ?? self.services) + "service s\n" + lines, name: name)
        return try #require(ServiceCatalogue.parse([file]).0)
    }

    private func compare(_ old: String, _ new: String) throws -> CatalogueComparison {
        CatalogueComparison(old: try catalogue(old, name: "old.cat"), new: try catalogue(new, name: "new.cat"))
    }

    private func found(_ comparison: CatalogueComparison) -> [String] {
        comparison.hosts.map { "\($0.leaning) \($0.region)" }
    }

    @Test func theSameCatalogueHasNoChanges() throws {
        let comparison = try compare("domain:a.example site", "domain:a.example   site # another comment")
        #expect(comparison.isEmpty)
        #expect(comparison.lines == ["nothing changed for any host or service"])
    }

    @Test func theOrderOfLinesIsNoChange() throws {
        let (one, other) = ("domain:a.example site\nfull:b.example app", "full:b.example app\ndomain:a.example site")
        #expect(try compare(one, other).isEmpty)
    }

    @Test(arguments: [
        ("", "full:a.example site"), ("full:a.example app", "full:a.example site"),
        ("full:a.example site @dual", "full:a.example site"),
        ("full:a.example site @background", "full:a.example site"),
        ("full:a.example embed", "full:a.example media"), ("full:a.example shared", "full:a.example media"),
        ("full:a.example none", "full:a.example shared"),
        ("full:a.example media", "full:a.example media @companion"),
        ("full:a.example app", "full:a.example app @companion"),
    ])
    func goesOneWayAndBack(less: String, more: String) throws {
        #expect(try found(compare(less, more)) == ["moreAccusing a.example"])
        #expect(try found(compare(more, less)) == ["lessAccusing a.example"])
    }

    @Test(arguments: [
        ("", "full:a.example embed"), ("full:a.example embed", "full:a.example none"),
        ("full:a.example login", "full:a.example embed"), ("full:a.example site @dual", "full:a.example app"),
        ("full:a.example media", "full:a.example media @shared"),
    ])
    func otherChangesLeanNowhere(one: String, other: String) throws {
        #expect(try found(compare(one, other)) == ["neutral a.example"])
        #expect(try found(compare(other, one)) == ["neutral a.example"])
    }

    /// For the one service it is less, for the other more: somebody can be accused who could not be before.
    @Test func aHostThatMovesToAnotherServiceIsMoreAccusing() throws {
        #expect(
            try found(compare("full:a.example site", "service t\nfull:a.example site")) == ["moreAccusing a.example"])
    }

    @Test func aSecondClaimantIsMoreAccusingForItself() throws {
        let comparison = try compare("full:a.example media", "full:a.example media also=t")
        #expect(found(comparison) == ["moreAccusing a.example"])
        #expect(comparison.lines.last?.hasSuffix("-> s media also=t (new.cat:5); more for t") == true)
    }

    /// Less for its own service, which nobody can be sure of any longer, and more for the other.
    @Test func aSiteThatBecomesSharedIsMoreAccusingForTheOther() throws {
        let comparison = try compare("full:a.example site", "full:a.example site also=t")
        #expect(comparison.hosts.map(\.leaning) == [.moreAccusing])
        #expect(comparison.hosts.first?.accusesMore.map(\.text) == ["t"])
        let back = try compare("full:a.example site also=t", "full:a.example site")
        #expect(back.hosts.first?.accusesMore.map(\.text) == ["s"])
    }

    @Test func aRemovedLineShowsWhatTheWiderOneSays() throws {
        let comparison = try compare("domain:a.example site\ndomain:b.a.example embed", "domain:a.example site")
        #expect(found(comparison) == ["moreAccusing b.a.example", "moreAccusing *.b.a.example"])
        #expect(comparison.hosts.allSatisfy { $0.old?.role == .embed && $0.new?.role == .site })
        #expect(comparison.rules.map(\.changesHosts) == [true])
    }

    @Test func aRemovedLineThatSaidTheSameChangesNoHost() throws {
        let comparison = try compare("domain:a.example site\ndomain:b.a.example site", "domain:a.example site")
        #expect(comparison.hosts.isEmpty)
        #expect(
            comparison.lines == [
                "lines that changed, and no host's answer with them: 1",
                "  old.cat:6: s: removed domain:b.a.example site",
            ])
    }

    /// The hosts below the full name are the domain rule's, before and after.
    @Test func onlyTheHostsThatChangeAreNamed() throws {
        #expect(
            try found(compare("domain:a.example app", "domain:a.example app\nfull:a.example site"))
                == ["moreAccusing a.example"])
        #expect(
            try found(
                compare("domain:a.example app\nfull:a.example site", "domain:a.example embed\nfull:a.example site"))
                == ["lessAccusing *.a.example"])
    }

    @Test func whatAccusesMoreComesFirst() throws {
        let comparison = try compare(
            "full:less.example site\nfull:other.example none", "full:more.example site\nfull:other.example embed")
        #expect(
            comparison.lines == [
                "more accusing: 1", "  more.example: not in the catalogue -> s site (new.cat:5)", "less accusing: 1",
                "  less.example: s site (old.cat:5) -> not in the catalogue", "otherwise changed: 1",
                "  other.example: s none (old.cat:6) -> s embed (new.cat:6)",
            ])
    }

    @Test func servicesAreCompared() throws {
        let old = "service a \"A\" class=C\nservice b \"B\" class=A\nservice c \"C\" class=B\nservice d \"D\" class=B\n"
        let new =
            "service a \"A\" class=B\nservice b \"Bee\" class=A\nnote \"n\"\nservice c \"C\" class=C\nservice e \"E\" class=B\n"
        let comparison = CatalogueComparison(
            old: try catalogue("", name: "old.cat", services: old + "service s \"Ess\" class=B\n"),
            new: try catalogue("", name: "new.cat", services: new + "service s \"Ess\" class=B\n"))
        #expect(
            comparison.lines == [
                "more accusing: 2", "  service a: class C -> B", "  service e: added, \"E\", class B",
                "less accusing: 2", "  service c: class B -> C", "  service d: removed, it was \"D\", class B",
                "otherwise changed: 2", "  service b: name \"B\" -> \"Bee\"", "  service b: note none -> \"n\"",
            ])
    }

    @Test func saysTheSameForPrograms() throws {
        let json = try compare("", "full:a.example site").json
        let host = try #require(json["hosts"]?.array?.first)
        #expect(host["hosts"]?.string == "a.example")
        #expect(host["leaning"]?.string == "more_accusing")
        #expect(host["old"] == .null)
        #expect(host["new"]?["role"]?.string == "site")
        #expect(json["rules"]?.array?.first?["changes_hosts"]?.bool == true)
        #expect(json["services"]?.array?.isEmpty == true)
    }

    /// Whatever the two say, no host's answer changes that the comparison does not name.
    @Test(arguments: 1...20)
    func namesEveryChange(seed: UInt64) throws {
        var dice = SplitMix64(seed: seed)
        let (old, new) = (try catalogue(lines(&dice), name: "o"), try catalogue(lines(&dice), name: "n"))
        let changed = Set(CatalogueComparison(old: old, new: new).hosts.map(\.region))
        for text in Self.hosts {
            let host = try #require(HostName(text))
            let (before, after) = (old.lookup(host), new.lookup(host))
            guard before?.role != after?.role || before?.tags != after?.tags else { continue }
            #expect(
                changed.contains { region in
                    region.isBelow ? text.hasSuffix("." + region.name.text) : text == region.name.text
                }, "\(text)")
        }
    }

    private static let hosts = ["a", "b", "c"].flatMap { first in
        ["a", "b", "x"].flatMap { second in
            ["\(second).example", "\(first).\(second).example", "z.\(first).\(second).example"]
        }
    }

    private func lines(_ dice: inout SplitMix64) -> String {
        let roles = HostRole.allCases
        return Set(Self.hosts).sorted().filter { _ in dice.next() % 3 == 0 }.map { host in
            let scope = dice.next() % 2 == 0 ? "full" : "domain"
            return "\(scope):\(host) \(roles[Int(dice.next() % UInt64(roles.count))].rawValue)"
        }.joined(separator: "\n")
    }
}
