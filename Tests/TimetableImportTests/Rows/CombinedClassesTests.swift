import Monitoring
import Testing
import TimetableImport

/// Two classes taught together are one lesson of one person.
@Suite struct CombinedClassesTests {
    private static let mapping = """
        column,meaning
        Staff,staff_number
        Day,day
        Start,start
        End,end
        Type,type
        Class,class
        Subject,subject
        Room,room
        From,from

        """

    private func read(_ rows: String) throws -> ImportOutcome {
        let parsed = ColumnMapping.parse(ImportFixture.file(Self.mapping, name: "m.csv"))
        try #require(parsed.faults == [])
        return ExportImport.read(
            ImportFixture.file("Staff,Day,Start,End,Type,Class,Subject,Room,From\n" + rows, name: "e.csv"),
            mapping: parsed.mapping, codes: nil, settings: try ImportFixture.settings())
    }

    /// Class, subject and room of each row.
    private func names(_ outcome: ImportOutcome) -> [String] {
        outcome.rows.map { [$0.className, $0.subject, $0.room].map { $0 ?? "-" }.joined(separator: " ") }
    }

    @Test func rowsOfTheSameTimeBecomeOne() throws {
        let outcome = try read(
            "T-014,Mon,09:00,10:00,,12A,Maths,R1,\nT-021,Mon,09:00,10:00,,12A,Maths,R1,\nT-014,Mon,09:00,10:00,,13A,Maths,R2,\n"
        )
        #expect(names(outcome) == ["12A+13A Maths R1+R2", "12A Maths R1"])
        #expect(outcome.rows.map(\.source) == ["e.csv:2", "e.csv:3"])
        #expect(
            outcome.warnings.map(\.description) == [
                "e.csv:4: the same person at the same time as e.csv:2: one row was made of both"
            ])
        #expect(outcome.understood == 3 && outcome.found == 3)
    }

    @Test func aRowThatStandsTwiceAddsNoName() throws {
        let outcome = try read(String(repeating: "T-014,Mon,09:00,10:00,,12A,,R1,\n", count: 3))
        #expect(names(outcome) == ["12A - R1"])
        #expect(outcome.warnings.count == 2)
    }

    @Test func manyClassesAreCutAsNamesAre() throws {
        let rows = (10..<30).map { "T-014,Mon,09:00,10:00,,Class \($0),,,\n" }.joined()
        let name = try #require(try read(rows).rows.first?.className)
        #expect(name.hasPrefix("Class 10+Class 11+") && name.count <= TimetableRow.longestName)
    }

    /// Whatever differs but the names is another row: which of them is right, nobody knows.
    @Test(arguments: [
        "T-014,Mon,09:00,10:30,,13A,,,", "T-014,Tue,09:00,10:00,,13A,,,", "T-014,Mon,09:00,10:00,PPA,13A,,,",
        "T-021,Mon,09:00,10:00,,13A,,,", "T-014,Mon,09:00,10:00,,13A,,,07/09/2026",
    ])
    func otherRowsStayApart(row: String) throws {
        let outcome = try read("T-014,Mon,09:00,10:00,,12A,,,\n\(row)\n")
        #expect(outcome.rows.count == 2 && outcome.warnings == [])
        #expect(outcome.rows.first?.className == "12A")
    }
}
