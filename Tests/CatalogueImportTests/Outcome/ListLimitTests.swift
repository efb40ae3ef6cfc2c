import CatalogueImport
import FlowModel
import Monitoring
import Testing

@Suite struct ListLimitTests {
    private static func read(_ bytes: [UInt8]) throws -> ListOutcome {
        ListImport.read(
            ListFile(name: "list", bytes: bytes), format: .domains, settings: try ListFixture.settings(),
            catalogue: try ListFixture.empty())
    }

    @Test func aFileThatIsTooLongIsRefusedWhole() throws {
        let line = Array("a.example # a remark that fills the line without saying anything of its own\n".utf8)
        let count = ListLimits.longestFile / line.count
        let most = Array(repeatElement(line, count: count).joined())
        #expect(try Self.read(most).lines == ["domain:a.example shared"])
        let outcome = try Self.read(most + line)
        #expect(outcome.text == [] && outcome.remarks == [])
        #expect(outcome.faults.map(\.problem) == ["the list is longer than 16777216 bytes"])
    }

    @Test func tooManyLinesAreRefusedWhole() throws {
        let most = Array("a.example\n".utf8) + [UInt8](repeating: UInt8(ascii: "\n"), count: ListLimits.mostLines - 2)
        #expect(try Self.read(most).rules == 1)
        let outcome = try Self.read(most + [UInt8(ascii: "\n")])
        #expect(outcome.text == [])
        #expect(outcome.faults.map(\.problem) == ["the list has more than 500000 lines"])
    }

    @Test func aLineThatIsTooLongIsLeftOut() throws {
        let long = String(repeating: " ", count: ListLimits.longestLine) + "b.example\n"
        let outcome = try Self.read(Array(("a.example\n" + long + "c.example").utf8))
        #expect(outcome.lines == ["domain:a.example shared", "domain:c.example shared"])
        #expect(outcome.marks(of: "list") == ["2 overlong"])
    }

    /// The catalogue refuses such a file, and so none is written.
    @Test func tooManyRulesAreRefusedWhole() throws {
        let text = (0...CatalogueLimits.mostRules).map { "a\($0).example\n" }.joined()
        let outcome = try Self.read(Array(text.utf8))
        #expect(outcome.text == [] && outcome.rules == 0)
        #expect(outcome.faults.first?.problem == "more than 100000 rules in one file")
    }

    @Test(
        arguments: [
            [], [0], [0xff, 0xfe, 0x61, 0, 0x0a, 0], Array("\u{feff}".utf8), Array(repeating: 0x0a, count: 100),
            Array("PK\u{3}\u{4}".utf8),
        ] as [[UInt8]])
    func nothingComesOfWhatIsNoList(bytes: [UInt8]) throws {
        let outcome = try Self.read(bytes)
        #expect(outcome.text == [])
        #expect(outcome.faults.map(\.problem) == ["no rule came of the list"])
    }

    @Test func aByteOrderMarkIsPassedOver() throws {
        #expect(try Self.read(Array("\u{feff}a.example\r\n".utf8)).lines == ["domain:a.example shared"])
    }
}
