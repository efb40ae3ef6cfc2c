import FlowModel
import Monitoring
import Testing

/// Every way in which a table can be unlike what it should be.
@Suite struct CSVRefusalTests {
    private func problems(_ bytes: [UInt8]) -> [String] {
        CSVTable.parse(bytes, file: "t.csv", columns: [.required("a"), .optional("b")]).faults.map { fault in
            "\(fault.line):\(fault.column) \(fault.problem)"
        }
    }

    @Test(arguments: [
        ("", "0:0 the table has no header"),
        ("# only a note\n\n", "0:0 the table has no header"),
        ("b\n1\n", "1:0 column \"a\" is missing"),
        ("a,d\n1,2\n", "1:3 unknown column \"d\""),
        ("A,b\n1,2\n", "1:1 unknown column \"A\""),
        ("a,b,a\n1,2,3\n", "1:5 column \"a\" stands twice"),
        ("a,\n1,2\n", "1:3 a column has no name"),
        ("a;b\n1;2\n", "1:1 the columns are not separated by commas"),
        ("a,b\n1\n", "2:0 the row has 1 fields and the header has 2"),
        ("a,b\n1,2,3\n", "2:0 the row has 3 fields and the header has 2"),
        ("a,b\n,2\n", "2:1 column \"a\" is empty"),
        ("a,b\n1, 2\n", "2:3 a field begins or ends with a blank"),
        ("a,b\n1 ,2\n", "2:1 a field begins or ends with a blank"),
        ("a,b\n1,x\"y\n", "2:4 a quote stands inside a field"),
        ("a,b\n1,\"x\"y\n", "2:6 text stands after a closing quote"),
        ("a,b\n1,\"x\n2,3\n", "2:3 a quote is never closed"),
        ("a,b\n1,x\ty\u{7}\n", "2:3 a field holds a hidden character"),
        ("a,b\n1,x\0\n", "2:3 a field holds a hidden character"),
        ("a,b\n1,x\u{9B}y\n", "2:3 a field holds a hidden character"),
        ("a,b\n1,x\u{202E}y\n", "2:3 a field holds a hidden character"),
        ("a,b\n1,2\r3,4\n", "2:4 a lone carriage return"),
    ])
    func refuses(text: String, problem: String) {
        let found = problems(Array(text.utf8))
        #expect(found.contains(problem), "\(found)")
    }

    @Test func refusesBytesThatAreNotUTF8() {
        #expect(problems(Array("a,b\n1,caf".utf8) + [0xE9, 0x0A]) == ["2:3 a field is not UTF-8 text"])
        #expect(problems([0xC3, 0x28] + Array("\n".utf8)).contains("1:1 a field is not UTF-8 text"))
    }

    @Test func refusesAFieldWithoutEnd() {
        let long = String(repeating: "x", count: 5_000)
        #expect(problems(Array("a\n\(long)\n".utf8)) == ["2:1 a field is too long"])
        #expect(problems(Array("a\n\"\(long)\"\n".utf8)) == ["2:1 a quote is never closed"])
    }

    @Test func refusesATableThatIsTooLarge() {
        let bytes = [UInt8](repeating: UInt8(ascii: "\n"), count: CSVTable.largestFile + 1)
        #expect(problems(bytes) == ["0:0 the table is too large"])
    }

    @Test func tellsEveryFaultInOrderAndKeepsTheGoodRows() {
        let text = "a,b\n1,x\"\n2,3\n,4\n5,6,7\n8,9\n"
        let table = CSVTable.parse(Array(text.utf8), file: "t.csv", columns: [.required("a"), .optional("b")])
        #expect(table.faults.map(\.line) == [2, 4, 5])
        #expect(table.rows.map { $0.text("a") } == ["2", "8"])
    }
}
