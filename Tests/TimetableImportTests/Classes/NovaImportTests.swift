import FlowModel
import Monitoring
import Testing
import TimetableImport

@Suite struct NovaImportTests {
    private static func read(_ text: String, _ kind: NovaImport.Kind) throws -> ImportOutcome {
        let table = "number,week,day,period\n12,A,mon,1\n13,A,mon,2\n23,,wed,3\n"
        let periods = PeriodNumbers.parse(ImportFixture.file(table))
        try #require(periods.faults == [])
        return NovaImport.read(
            ImportFixture.file(text, name: "N.DAT"), kind: kind, periods: periods.numbers,
            codes: try ImportFixture.codes(), settings: try ImportFixture.settings())
    }

    @Test func classesAreLessons() throws {
        let outcome = try Self.read("9X/Ma1  ,12 ,AA  ,M3  \r\n9X/Ma1  ,13 ,bb  ,     \r\n", .classes)
        #expect(
            ImportFixture.lines(outcome) == [
                "T-014,A,mon,1,,,lesson,9X/Ma1,,M3,,,2026-09-01,2027-07-22,N.DAT:1,",
                "T-021,A,mon,2,,,lesson,9X/Ma1,,,,,2026-09-01,2027-07-22,N.DAT:2,",
            ])
        #expect(outcome.found == 2 && outcome.understood == 2 && outcome.unused == [])
    }

    @Test(arguments: [
        ("TBTRA.DAT", "classes"), ("tbtr1.dat", "classes"), ("NCLASS.DAT", "others"), ("nclass.dat", "others"),
        ("TBTR.DAT", nil), ("TBTRAB.DAT", nil), ("NCLASS2.DAT", nil), ("Copy of NCLASS.DAT", nil), ("YNAMES.DAT", nil),
        ("NCLASS.csv", nil), ("export.dat", nil),
    ])
    func theNameSaysWhatTheCodesAre(name: String, kind: String?) {
        #expect(NovaImport.kind(ofFileNamed: name).map { "\($0)" } == kind)
    }

    @Test func otherCodesNeedAWord() throws {
        let text = "PPA ,23,AA , \nDUTY,12,AA ,Yard\nXYZ ,12,BB , \nINSET,13,BB, \n"
        let outcome = try Self.read(text, .others)
        #expect(
            ImportFixture.lines(outcome) == [
                "T-014,A,mon,1,,,duty,,,Yard,,,2026-09-01,2027-07-22,N.DAT:2,",
                "T-014,,wed,3,,,ppa,,,,,,2026-09-01,2027-07-22,N.DAT:1,",
            ])
        #expect(
            ImportFixture.notes(outcome) == [
                "N.DAT:3:1: no word explains the code",
                "N.DAT:4:1: its words say that it is nothing of a timetable",
            ])
    }

    @Test func aRecordWithoutAClassIsNoLesson() throws {
        let outcome = try Self.read("      ,12,AA,M3\nPPA,13,AA,\nFREE,23,AA,\nINSET,12,BB,\n9X,13,BB,M3\n", .classes)
        #expect(
            ImportFixture.lines(outcome).map { $0.split(separator: ",", omittingEmptySubsequences: false)[6] }.sorted()
                == ["free", "lesson", "ppa"])
        #expect(
            ImportFixture.notes(outcome) == [
                "N.DAT:1:1: the record has no code", "N.DAT:4:1: its words say that it is nothing of a timetable",
            ])
    }

    /// `COVER` in NCLASS.DAT keeps somebody free for it.
    @Test func aCodeThatNamesNoClass() throws {
        #expect(try Self.read("-,12,AA,M3\nN/A,13,AA,\n0,23,AA,\n", .classes).rows == [])
        #expect(try Self.read("COVER,12,AA,\n", .others).rows == [])
        #expect(try Self.read("COVER 8b,12,AA,\n", .others).rows.map(\.kind) == [.cover])
    }

    @Test func aPersonWithTwoClassesHasOneLesson() throws {
        let outcome = try Self.read("12A/Ma,12,AA,M3\n13A/Ma,12,AA,M3\n", .classes)
        #expect(outcome.rows.map(\.className) == ["12A/Ma+13A/Ma"])
        #expect(outcome.warnings.map(\.line) == [2] && outcome.unused == [])
    }

    @Test func aMarkOfDOSAtTheEndIsPassedOver() throws {
        let outcome = try Self.read("9X,12,AA,M3\r\n\u{1A}", .classes)
        #expect(ImportFixture.lines(outcome).count == 1 && ImportFixture.notes(outcome) == [])
        #expect(try Self.read("9X,1\u{1A}2,AA,M3\n", .classes).isRefused)
    }

    @Test func whatCannotBeUsedIsListed() throws {
        let text = "9X,12,AA,M3\n9X,99,AA,M3\n9X,12,ZZ,M3\n9X,12,,M3\n9X,12\n9X,one,AA,M3\n9X,12,AA,M3\n"
        let outcome = try Self.read(text, .classes)
        #expect(outcome.understood == 1 && outcome.found == 7)
        #expect(
            ImportFixture.notes(outcome) == [
                "N.DAT:2:4: the number of the period is not in the table of periods",
                "N.DAT:3:7: the staff code is not in the table of codes",
                "N.DAT:4:7: the record has no staff code",
                "N.DAT:5: the record has fewer than three fields",
                "N.DAT:6:4: the second field is not the number of a period",
                "N.DAT:7: the record stands twice",
            ])
    }

    @Test(arguments: [
        ("", "0:0 the file is empty"),
        ("Name,Form,Year\n", "0:0 no record is a code, the number of a period, a staff code and a room"),
        ("9X,12,\"AA\nBB\n", "1:7 a quote is never closed"),
    ])
    func refused(text: String, problem: String) throws {
        #expect(ImportFixture.problems(try Self.read(text, .classes)) == [problem])
    }

    @Test func theTableOfPeriodsIsChecked() throws {
        let faults = PeriodNumbers.parse(
            ImportFixture.file("number,day,period\nx,mon,1\n1,someday,1\n2,mon,1\n2,tue,1\n")
        ).faults
        #expect(
            faults.map { "\($0.line) \($0.problem)" } == [
                "2 the field is not a number", "3 the field is not a weekday", "5 the number stands twice",
            ])
    }

    @Test func theDeliveredTablesAreRead() throws {
        #expect(PeriodNumbers.parse(try ImportFixture.delivered("periods.csv")).faults == [])
        #expect(StaffCodes.parse(try ImportFixture.delivered("codes.csv")).faults == [])
    }
}
