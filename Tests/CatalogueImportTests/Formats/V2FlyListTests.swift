import CatalogueImport
import FlowModel
import Foundation
import Monitoring
import Testing

@Suite struct V2FlyListTests {
    private static func included(_ name: String) -> IncludedFile {
        guard let list = try? ListFixture.list("v2fly/\(name)") else { return .missing }
        return .file(list.bytes)
    }

    private static func read(
        _ text: String, files: [String: String], asked: (String) -> Void = { _ in }
    ) throws -> ListOutcome {
        ListImport.read(
            ListFile(name: "list", bytes: Array(text.utf8)), format: .v2fly, settings: try ListFixture.settings(),
            catalogue: try ListFixture.empty()
        ) { name in
            asked(name)
            return files[name].map { .file(Array($0.utf8)) } ?? .missing
        }
    }

    @Test func everyTrap() throws {
        let list = try ListFixture.list("v2fly/social")
        let outcome = ListImport.read(
            list, format: .v2fly, settings: try ListFixture.settings(), catalogue: try ListFixture.empty(),
            included: Self.included)
        #expect(
            outcome.lines == [
                "domain:apart.example shared", "domain:deeper.example shared", "domain:five.example embed",
                "domain:four.example shared", "domain:one.example shared", "domain:page.example shared",
                "domain:six.example shared", "full:three.example embed", "domain:tracked.example embed",
                "domain:two.example embed", "full:www.three.example shared",
            ])
        #expect(
            outcome.marks(of: list.name) == [
                "apart:3 pattern", "deeper:2 includeCycle", "deeper:3 includeCycle", "5 includeCycle",
                "6 includeOutside", "7 includeOutside", "8 includeMissing", "11 lessAccusing", "14 attribute",
                "15 attribute", "16 affiliation", "17 pattern", "18 keyword", "19 singleLabel", "20 address",
                "21 underAnother", "22 repeated", "24 otherDirective", "25 blanks",
            ])
        let digests = outcome.header.filter { $0.hasPrefix("# sha256: ") }.compactMap { $0.split(separator: " ").last }
        #expect(digests == ["social", "apart", "deeper", "ads-only", "no-ads"])
    }

    /// Read, written and read again, every line that was kept is there, and no other.
    @Test func roundTrip() throws {
        let kept = [
            "a.example", "b.example @ads", "full:c.example", "full:www.c.example @ads", "sub.b.example",
            "xn--bcher-kva.example",
        ]
        let list = kept.reversed().joined(separator: "\n") + "\nregexp:^d\nkeyword:e\ntv\nx.a.example\n"
        let first = try ListFixture.read(list, .v2fly)
        let file = CatalogueFile(name: "made.cat", layer: .imported, bytes: first.text)
        let base = CatalogueFile(name: "s.cat", layer: .shipped, bytes: Array("service s \"S\" class=B\n".utf8))
        let catalogue = try #require(ServiceCatalogue.parse([base, file]).0)
        let service = try #require(ServiceID("s"))
        let written = V2FlyText.lines(of: service, in: catalogue)
        #expect(written == kept.sorted())
        let second = try ListFixture.read(written.joined(separator: "\n"), .v2fly)
        #expect(second.lines == first.lines && second.remarks == [])
        #expect(first.count(.notUsed) == 3 && first.count(.collapsed) == 1)
    }

    @Test func whatIsSetApartIsNotExported() throws {
        let catalogue = try ListFixture.catalogue(
            (
                "service s \"S\" class=B\ndomain:a.example site\nfull:help.a.example none\ndomain:p.a.example login\n",
                .shipped
            ))
        #expect(
            V2FlyText.lines(of: try #require(ServiceID("s")), in: catalogue) == ["a.example", "p.a.example"])
        #expect(V2FlyText.lines(of: try #require(ServiceID("t")), in: catalogue) == [])
    }

    @Test(arguments: [
        "../x", "..", ".", ".x", "/x", "a/b", "a\\b", "", "a%2fb", "~x", "x\u{0}", "\u{2025}/x", "\u{ff0f}x", "C:x",
    ])
    func anIncludeNeverAsksForAPath(name: String) throws {
        let outcome = try Self.read("include:\(name)\na.example\n", files: [:]) { asked in
            Issue.record("the folder was asked for \(asked)")
        }
        #expect(outcome.marks(of: "list") == ["1 includeOutside"])
    }

    @Test(arguments: [
        ["list": "b.example\ninclude:list"], ["x": "include:list"], ["x": "include:y", "y": "include:x"],
        ["x": "include:y", "y": "include:z", "z": "include:y @ads"],
    ])
    func cyclesEnd(files: [String: String]) throws {
        let outcome = try Self.read("include:x\ninclude:list\na.example\n", files: files)
        #expect(outcome.lines.contains("domain:a.example shared"))
        #expect(outcome.remarks.contains { $0.reason == .includeCycle })
    }

    /// Each file includes the next one twice: 2^30 ways lead to the last.
    @Test func aFileOnManyWaysIsReadOnce() throws {
        let files = Dictionary(
            uniqueKeysWithValues: (0..<30).map {
                ("f\($0)", "include:f\($0 + 1)\ninclude:f\($0 + 1) @-x\n\($0).example.org\n")
            })
        var asked: [String] = []
        let outcome = try Self.read("include:f0\n", files: files) { asked.append($0) }
        #expect(outcome.rules == 30)
        #expect(Set(asked).count == 31)
        #expect(asked.count == 32, "only the file that is missing is asked for again")
    }

    @Test func includesHaveADeepestPlace() throws {
        let files = Dictionary(
            uniqueKeysWithValues: (0..<100).map { ("f\($0)", "include:f\($0 + 1)\n\($0).example.org\n") })
        let outcome = try Self.read("include:f0\n", files: files)
        #expect(outcome.rules == ListLimits.deepestInclude - 1)
        #expect(outcome.remarks.map(\.reason) == [.includeTooDeep])
    }

    @Test func includesAreBoundedTogether() throws {
        let remark = String(repeating: "#", count: 99) + "\n"
        let half = String(repeating: remark, count: ListLimits.longestFile / 500)
        let files = Dictionary(uniqueKeysWithValues: (0..<6).map { ("f\($0)", half) })
        let text = (0..<6).map { "include:f\($0)\n" }.joined() + "a.example\n"
        let outcome = try Self.read(text, files: files)
        #expect(outcome.text == [] && outcome.rules == 0)
        #expect(outcome.faults.count == 1)
    }
}
