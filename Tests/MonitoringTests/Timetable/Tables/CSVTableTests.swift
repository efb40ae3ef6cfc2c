import FlowModel
import Monitoring
import Testing

@Suite struct CSVTableTests {
    private func parse(_ text: String) -> (rows: [CSVRow], problems: [String]) {
        let table = CSVTable.parse(
            Array(text.utf8), file: "t.csv", columns: [.required("a"), .optional("b"), .optional("c")])
        return (table.rows, table.faults.map { "\($0.line):\($0.column) \($0.problem)" })
    }

    @Test func readsFieldsByNameInAnyOrder() {
        let (rows, problems) = parse("b,a\n2,1\n,3\n")
        #expect(problems == [])
        #expect(rows.map { $0.text("a") } == ["1", "3"])
        #expect(rows.map { $0.text("b") } == ["2", ""])
        #expect(rows.map { $0.text("c") } == ["", ""])
        #expect(rows.map(\.citation) == ["t.csv:2", "t.csv:3"])
        #expect(rows.first?["a"].column == 3)
    }

    @Test(arguments: ["\n", "\r\n"])
    func readsBothLineEndsWithAndWithoutTheLastOne(end: String) {
        #expect(parse("a,b\(end)1,2\(end)").rows.map { $0.text("b") } == ["2"])
        #expect(parse("a,b\(end)1,2").rows.map { $0.text("b") } == ["2"])
        #expect(parse("a,b\(end)1,").rows.map { $0.text("b") } == [""])
    }

    @Test func passesOverAByteOrderMark() {
        #expect(parse("\u{FEFF}a,b\n1,2\n").rows.map { $0.text("a") } == ["1"])
    }

    /// What a spreadsheet saves as "Unicode text", with either order of bytes, and without a mark.
    @Test(arguments: [[0xFF, 0xFE, 0x61, 0, 0x0A, 0], [0xFE, 0xFF, 0, 0x61, 0, 0x0A], [0x61, 0, 0x0A, 0]])
    func utf16IsToldOnce(bytes: [UInt8]) {
        let table = CSVTable.parse(bytes, file: "t.csv", columns: [.required("a")])
        #expect(table.rows.isEmpty)
        #expect(table.faults.map(\.problem) == ["the file is UTF-16 and not UTF-8 text"])
        #expect(table.faults.map(\.line) == [0])
    }

    @Test func columnsWithoutANameAreToldAsSuch() {
        #expect(parse("a,b,,\n1,2,,\n").problems == ["1:5 a column has no name", "1:6 a column has no name"])
    }

    @Test func passesOverBlankLinesCommentsAndRowsOfEmptyFields() {
        let (rows, problems) = parse("# note\n\na,b\n#1,2 \"unbalanced\n,\n\"# quoted, note\",\n1,2\n\n")
        #expect(problems == [])
        #expect(rows.map(\.line) == [7])
    }

    /// A look-up that failed stands where the staff number belongs: that is a row of somebody, and no note.
    @Test(arguments: ["#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "\"#N/A\""])
    func refusesErrorsOfASpreadsheet(text: String) {
        let (rows, problems) = parse("a,b\n\(text),2\n# N/A is no error here,\n#N/A of the old list,\n1,2\n")
        #expect(problems == ["2:1 the field is an error of the spreadsheet, \"\(text.filter { $0 != "\"" })\""])
        #expect(rows.count <= 2 && rows.last?.text("a") == "1")
        #expect(parse("a,b\n1,2\n\(text)").problems.count >= 1)
    }

    /// Also where nothing but a name is expected; what only looks like one is text.
    @Test func refusesErrorsOfASpreadsheetInEveryField() {
        let name = "2:3 the field is an error of the spreadsheet, \"#REF!\""
        #expect(
            parse("a,b,c\n1,#REF!,2\n1,2,\"#N/A\"\n3,4,5\n").problems == [
                name, name.replacing("2:3", with: "3:5").replacing("#REF!", with: "#N/A"),
            ])
        #expect(parse("a,b,c\n1,#REF! of old,x#N/A\n").problems == [])
    }

    @Test func readsQuotedFields() {
        let (rows, problems) = parse("a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\n\"\u{e9}\u{1F3EB}\",z\n")
        #expect(problems == [])
        #expect(rows.map { $0.text("a") } == ["x, \"y\"", "\u{e9}\u{1F3EB}"])
        #expect(rows.map { $0.text("b") } == ["two\nlines", "z"])
        #expect(rows.map(\.line) == [2, 4])
    }

    @Test func aLineEndInsideQuotesIsOneCharacter() {
        #expect(parse("a\r\n\"two\r\nlines\"\r\n").rows.map { $0.text("a") } == ["two\nlines"])
    }

    @Test func listsBetweenSemicolons() {
        #expect(parse("a\nKS1; KS2;\n").rows.map { $0.list("a") } == [["KS1", "KS2"]])
    }

    @Test func placesAFaultAtItsField() {
        let row = parse("a,b\n\n1,oops\n").rows.first
        #expect(row?.fault("b", "is wrong", hint: "mend it").description == "t.csv:3:3: is wrong\n  hint: mend it")
        #expect(row?.fault("is wrong", hint: "mend it").description == "t.csv:3: is wrong\n  hint: mend it")
    }
}
