import FlowModel
import Monitoring
import TestSupport
import Testing

/// Scores the shipped catalogue on the host lists beside the checkout. The figures are floors: what is measured now is
/// printed, and a change that loses ground fails.
@Suite("The shipped catalogue on shared host lists", .enabled(if: SharedData.isPresent, "shared test data is absent"))
struct SharedHostListTests {
    /// The rows of a tab-separated file with a heading, as dictionaries.
    private func rows(_ path: String) throws -> [[String: String]] {
        let text = String(decoding: try #require(SharedData.bytes(path)), as: UTF8.self)
        let lines = text.split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        let heading = try #require(lines.first)
        return lines.dropFirst().map { Dictionary(zip(heading, $0)) { first, _ in first } }
    }

    private static let roles = [
        "site": HostRole.site, "api/app": .app, "media-cdn": .media, "embed-or-tracker": .embed, "login/sso": .login,
        "shared-infrastructure": .shared,
    ]

    /// A row of "other" names no service: any service that has no rows of its own is right there.
    private func isRight(_ match: CatalogueMatch, _ row: [String: String], _ labelled: Set<String>) -> Bool {
        let named = [row["service"] ?? ""] + (row["alt_services"] ?? "").split(separator: ",").map(String.init)
        if named[0].hasPrefix("other-") { return !labelled.contains(match.service.text) }
        return match.claimants.contains { named.contains($0.text) }
    }

    private func percent(_ part: Int, of whole: Int) -> Double { whole == 0 ? 0 : Double(part) * 100 / Double(whole) }

    @Test func namesTheServiceOfKnownHosts() throws {
        let catalogue = try #require(CatalogueFixture.shipped)
        let rows = try rows("data/hosts/dev.tsv").filter { $0["tier"] == "core" }
        let labelled = Set(rows.compactMap { $0["service"] })
        let found = rows.map { row in
            catalogue.lookup(written: row["domain"] ?? "").flatMap { isRight($0, row, labelled) ? $0 : nil }
        }
        let scored = Array(zip(rows, found))
        func share(_ test: ([String: String]) -> Bool) -> Double {
            let chosen = scored.filter { test($0.0) }
            return percent(chosen.count { $0.1 != nil }, of: chosen.count)
        }
        let matched = scored.compactMap { row, match in match.map { (row, $0) } }
        let roleRight = percent(matched.count { Self.roles[$0.0["role"] ?? ""] == $0.1.role }, of: matched.count)
        let unused = matched.filter { $0.0["counts_as_use"] == "no" }
        let accused = percent(
            unused.count { [.site, .app, .media].contains($0.1.role) && !$0.1.tags.contains(.dual) }, of: unused.count)
        print(
            "catalogue score: core \(share { $0["tier"] == "core" }), all \(share { _ in true }),",
            "class A \(share { $0["class"] == "A" }), popular \(share { $0["popularity"] == "popular" }),",
            "role \(roleRight), no-use called use \(accused)")
        #expect(share { $0["tier"] == "core" } >= 97)
        #expect(share { $0["class"] == "A" } >= 99)
        #expect(share { $0["popularity"] == "popular" } >= 99)
        #expect(roleRight >= 95)
        #expect(accused <= 3)
    }

    @Test func matchesNoNegative() throws {
        let catalogue = try #require(CatalogueFixture.shipped)
        let inputs = try rows("data/hosts/negatives.tsv").compactMap { $0["input"] }
        #expect(inputs.count > 200)
        let matched = inputs.filter { catalogue.lookup(written: $0) != nil }
        #expect(matched.isEmpty)
    }

    @Test func readsEveryWrittenForm() throws {
        let catalogue = try #require(CatalogueFixture.shipped)
        for row in try rows("data/hosts/normalise.tsv") {
            let input = unescaped(row["input"] ?? "")
            #expect(HostNormalisation(input).host?.text == row["canonical_host"], "\(row["what"] ?? "")")
            #expect(catalogue.lookup(written: input)?.claimants.contains { $0.text == row["expected_service"] } == true)
        }
    }

    private func unescaped(_ text: String) -> String {
        text.replacing("\\t", with: "\t").replacing("\\r", with: "\r")
            .replacing("\\uFF46", with: "\u{FF46}").replacing("\\u3002", with: "\u{3002}")
    }
}
