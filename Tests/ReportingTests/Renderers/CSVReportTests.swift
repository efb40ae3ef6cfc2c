import Reporting
import Testing

@Suite struct CSVReportTests {
    private func record(_ edit: (inout AnnexRow) -> Void) throws -> String {
        var report = try ExampleReport.report()
        report.annex.rows = Array(report.annex.rows.prefix(1))
        edit(&report.annex.rows[0])
        let text = ExampleReport.text(CSVReport.render(report))
        return String(try #require(text.split(separator: "\r\n", maxSplits: 1).last))
    }

    @Test(arguments: ["=1+1", "+1", "-1+1", "-0x1", "- 1", "@SUM(A1)", " =1", "\t=1", "|cmd", "%0"])
    func noCellIsAFormula(text: String) throws {
        let record = try record { $0.site = text }
        #expect(record.contains("'\(text)"))
    }

    @Test func aNegativeNumberIsNoFormula() throws {
        let record = try record { $0.site = "-1200" }
        #expect(record.contains(",-1200,"))
    }

    @Test func quotesCommasAndLineEndsAreQuoted() throws {
        let record = try record { $0.setAsideBecause = "a \"b\", c\r\nd" }
        #expect(record.contains(#""a ""b"", c"# + "\r\n" + #"d""#))
    }

    @Test func everyRecordHasTheFieldsOfTheHeading() throws {
        let lines = ExampleReport.text(CSVReport.render(try ExampleReport.report())).split(separator: "\r\n")
        let report = try ExampleReport.report()
        #expect(lines.count == report.annex.rows.count + 1)
        let fields = lines[0].split(separator: ",").count
        for line in lines.dropFirst() where !line.contains("\"") {
            #expect(line.split(separator: ",", omittingEmptySubsequences: false).count == fields)
        }
    }
}
