import FlowModel
import Monitoring
import Testing

@Suite("Properties of lookup")
struct LookupPropertyTests {
    /// A small deterministic generator, so that a failure can be repeated.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    private static let labels = ["a", "b", "c", "x", "www", "m", "example", "org", "net", "uk"]

    private func name(_ dice: inout Dice) -> String {
        let count = Int.random(in: 2...5, using: &dice)
        return (0..<count).compactMap { _ in Self.labels.randomElement(using: &dice) }.joined(separator: ".")
    }

    /// Not `org.uk`, below which everybody may register.
    private func isRuleName(_ name: String) -> Bool {
        CatalogueFixture.faults("service s \"S\" class=B\ndomain:\(name) site\n").isEmpty
    }

    /// One catalogue line a name, so that nothing contradicts anything.
    private func lines(_ count: Int, _ dice: inout Dice) -> [String] {
        var seen: Set<String> = []
        return (0..<count).compactMap { _ in
            let name = name(&dice)
            guard seen.insert(name).inserted, isRuleName(name) else { return nil }
            let scope = Bool.random(using: &dice) ? "domain" : "full"
            return "\(scope):\(name) \(HostRole.allCases.randomElement(using: &dice)?.rawValue ?? "site")"
        }
    }

    private func catalogue(_ lines: [String]) throws -> ServiceCatalogue {
        let text = "service s \"S\" class=B\n" + lines.joined(separator: "\n")
        return try #require(ServiceCatalogue.parse([CatalogueFixture.file(text)]).0)
    }

    @Test(arguments: 1...20)
    func agreesWithReadingEveryRule(seed: UInt64) throws {
        var dice = Dice(state: seed)
        let catalogue = try catalogue(lines(40, &dice))
        for _ in 0..<200 {
            let host = try #require(HostName(name(&dice)))
            #expect(catalogue.lookup(host) == catalogue.contents.explain(Array(host.text.utf8)).match)
        }
    }

    @Test(arguments: 1...20)
    func theOrderOfRulesNeverMatters(seed: UInt64) throws {
        var dice = Dice(state: seed)
        let lines = lines(30, &dice)
        let (first, second) = (try catalogue(lines), try catalogue(lines.shuffled(using: &dice)))
        #expect(first.digest == second.digest)
        for _ in 0..<200 {
            let host = try #require(HostName(name(&dice)))
            let (one, other) = (first.lookup(host), second.lookup(host))
            #expect(one?.role == other?.role)
            #expect(one?.site == other?.site)
        }
    }

    @Test func theOrderOfFilesNeverMatters() throws {
        let files = CatalogueFixture.shippedFiles
        let (forward, backward) = (ServiceCatalogue.parse(files).0, ServiceCatalogue.parse(files.reversed()).0)
        #expect(try #require(forward).digest == backward?.digest)
    }

    @Test(arguments: 1...20)
    func anUnrelatedRuleChangesNothing(seed: UInt64) throws {
        var dice = Dice(state: seed)
        let lines = lines(30, &dice)
        let (before, after) = (try catalogue(lines), try catalogue(lines + ["domain:elsewhere.test site"]))
        for _ in 0..<200 {
            let host = try #require(HostName(name(&dice)))
            #expect(before.lookup(host)?.role == after.lookup(host)?.role)
            #expect(before.lookup(host)?.rule == after.lookup(host)?.rule)
        }
    }

    /// Every rule name with one more byte in front must be as unknown as the rest of the world, if not below a dot.
    @Test func neverMatchesAcrossALabelBoundary() throws {
        let catalogue = try #require(CatalogueFixture.shipped)
        for rule in catalogue.rules where catalogue.lookup(rule.name)?.site == rule.name.text {
            let bytes = Array("z9z\(rule.name.text)".utf8)
            #expect(catalogue.lookup(bytes: bytes.span) == nil, "\(rule.name)")
        }
    }

    @Test(arguments: [
        "www..youtube.com", ".youtube.com", "youtube.com.", "youtube..com", "you tube.youtube.com", "a%2e.youtube.com",
        "\u{0}.youtube.com", "..", ".", "", "com", "b\u{fc}.youtube.com", "x:443.youtube.com",
    ])
    func malformedBytesMatchNothing(text: String) throws {
        let bytes = Array(text.utf8)
        #expect(try #require(CatalogueFixture.shipped).lookup(bytes: bytes.span) == nil)
    }

    @Test func overlongNamesMatchNothing() throws {
        let catalogue = try #require(CatalogueFixture.shipped)
        let label = Array((String(repeating: "a", count: 64) + ".youtube.com").utf8)
        let deep = Array((String(repeating: "a.", count: 130) + "youtube.com").utf8)
        #expect(catalogue.lookup(bytes: label.span) == nil)
        #expect(catalogue.lookup(bytes: deep.span) == nil)
    }

    @Test func eitherCaseIsTheSameName() throws {
        let catalogue = try #require(CatalogueFixture.shipped)
        #expect(
            catalogue.lookup(bytes: Array("WWW.YouTube.COM".utf8).span) == catalogue.lookup(written: "www.youtube.com"))
    }

    @Test(arguments: 1...10)
    func randomBytesNeverTrapNorMatch(seed: UInt64) throws {
        var dice = Dice(state: seed)
        let catalogue = try #require(CatalogueFixture.shipped)
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 0...300, using: &dice)).map { _ in UInt8.random(in: 0...255, using: &dice) }
            #expect(catalogue.lookup(bytes: bytes.span) == nil)
            #expect(catalogue.contents.explain(bytes).match == nil)
        }
    }
}
