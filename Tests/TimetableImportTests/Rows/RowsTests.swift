import FlowModel
import Monitoring
import Testing
import TimetableImport

@Suite struct RowsTests {
    @Test func textIsQuotedAndInOrder() throws {
        let person = try #require(StaffNumber("T-1"))
        let (start, end) = (try #require(CivilMinute("09:00")), try #require(CivilMinute("10:00")))
        let span = try #require(CivilSpan(start: start, end: end))
        let rows = [
            TimetableRow(
                person: person, days: [.tuesday], time: .span(span), kind: .lesson, subject: "a \"b\", c",
                source: "x,y.ics:1", doubt: .utcShift),
            TimetableRow(
                person: person, week: "A", days: [.friday, .monday], time: .period("1"), kind: .breakTime,
                room: "#1", source: "a:2"),
        ]
        let text = """
            staff_number,week,day,period,start,end,type,class,subject,room,phase,site,from,to,source,doubt
            T-1,A,mon;fri,1,,,break,,,"#1",,,,,a:2,
            T-1,,tue,,09:00,10:00,lesson,,"a ""b"", c",,,,,,"x,y.ics:1",utc-shift

            """
        #expect(TimetableText.csv(rows) == text)
        #expect(TimetableText.csv(rows.reversed()) == text)
    }

    @Test(
        arguments: [
            ("  Maths \t set\n2 ", "Maths set 2"), ("a\u{202E}b\u{7}c", "a b c"), (" ", nil),
            ("1234567890123456789012345678901234567890X", "1234567890123456789012345678901234567890"),
        ] as [(String, String?)])
    func names(text: String, name: String?) {
        #expect(TimetableRow.name(text) == name)
    }

    @Test(
        arguments: [
            ("PPA", .kind(.ppa)), ("my ppa time", .kind(.ppa)), ("PPAs", nil), ("Lunch duty", .kind(.duty)),
            ("Lunch", .kind(.lunch)), ("Lunch club (chess)", .kind(.club)), ("Break-duty", .kind(.duty)),
            ("AM Reg", .kind(.registration)), ("Region studies", nil), ("INSET", .unused), ("Maths", nil), ("", nil),
            ("duty at lunch", .kind(.lunch)),
        ] as [(String, WordTable.Meaning?)])
    func standardWords(text: String, meaning: WordTable.Meaning?) {
        #expect(WordTable.standard.meaning(of: [text]) == meaning)
    }

    /// Of two words one says that the person had pupils and the other that not: which is meant nobody has said.
    @Test(
        arguments: [
            ("PPA (cover: Mrs Hale)", .ppa), ("PPA cover", .ppa), ("Free - cover if needed", .free),
            ("Duty free", .free), ("PPA - no club", .ppa), ("PPA, not in Y4", .ppa), ("Lunch (INSET)", .lunch),
            ("No cover", nil), ("Cover cancelled", nil),
            ("Not on duty", nil), ("Break duty cancelled", nil), ("No playground duty", nil),
            ("Maths - CANCELLED", nil),
            ("Lunch duty meeting", nil), ("Cover not required", nil), ("Cover meeting", nil), ("Cover 4A", .cover),
            ("Duty: yard", .duty),
            ("Lunch duty", .duty), ("COVER", nil), ("Cover: cover", nil), ("Available for cover", .free),
            ("Cover available", .free), ("Cover (on call)", .free), ("Cover 8b covered by HL", nil),
            ("Break duty (covered by HL)", nil), ("Planning cover", .ppa), ("Cover training", nil),
        ] as [(String, TimetableRow.Kind?)])
    func aDoubtfulWordIsNoLesson(text: String, kind: TimetableRow.Kind?) {
        #expect(WordTable.standard.meaning(of: [text]) == (kind.map { .kind($0) } ?? .unused))
    }

    /// What a category or a type says is taken back by the words of the entry.
    @Test func aLaterTextTakesBack() {
        #expect(WordTable.standard.meaning(of: ["Duty", "Cancelled: yard"]) == .unused)
        #expect(WordTable.standard.meaning(of: ["Duty", "Yard"]) == .kind(.duty))
    }

    /// What is said of entries that no word explains does not hold of one that says that there is none.
    @Test(arguments: [
        "No lesson - trip", "Not teaching", "8b/En2 (covered by Mrs Hale)", "Day off", "Staff absence",
        "8b/En2 cancelled",
    ])
    func anEntryThatSaysThatThereIsNone(text: String) {
        #expect(WordTable.standard.meaning(of: [text], otherwise: .lesson) == .unused)
        #expect(WordTable.standard.meaning(of: ["8b", text], otherwise: .lesson) == .unused)
    }

    @Test func whatNoWordExplains() {
        #expect(WordTable.standard.meaning(of: ["8b/En2"], otherwise: .lesson) == .kind(.lesson))
        #expect(WordTable.standard.meaning(of: ["8b/En2"]) == nil)
        #expect(WordTable.standard.meaning(of: ["Not in"], otherwise: .ppa) == .kind(.ppa))
    }

    /// config/import/words.csv says that it is the table that is used when none is given.
    @Test func theDeliveredWordsAreTheStandardOnes() throws {
        let parsed = WordTable.parse(try ImportFixture.delivered("words.csv"))
        #expect(parsed.faults == [])
        #expect(parsed.table == WordTable.standard)
    }

    @Test func wordTablesAreChecked() {
        let table = "match,type\nPPA,ppa\nppa,duty\n-,duty\nTea,tea\n"
        let faults = WordTable.parse(ImportFixture.file(table)).faults
        #expect(
            faults.map { "\($0.line) \($0.problem)" } == [
                "3 the words stand twice", "4 there is no word to look for", "5 an unknown type",
            ])
    }

    @Test func staffCodesAreChecked() throws {
        let faults = StaffCodes.parse(ImportFixture.file("code,staff_number\nAA,T-1\naa,T-2\nBB,T 3\n")).faults
        #expect(
            faults.map { "\($0.line) \($0.problem)" } == [
                "3 the code stands twice", "4 the field is not a staff number",
            ])
        #expect(try ImportFixture.codes()[" aa "]?.text == "T-014")
    }
}
