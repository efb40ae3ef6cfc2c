import Reporting
import Testing

/// What every rendering must say, and what none may say.
@Suite struct ReportLanguageTests {
    private static func renderings(rehearsal: Bool = false) throws -> [(name: String, text: String)] {
        let evidence = try ReportMaterialFixture.scrolling(from: ReportMaterialFixture.at(29, 11, 0), seconds: 600)
        let report = ReportBuilder.build(try ReportMaterialFixture.material(evidence: evidence, rehearsal: rehearsal))
        return ReportFiles.of(report).map { ($0.name, ExampleReport.text($0.bytes)) }
    }

    @Test(arguments: ["breach", "offence", "guilt", "score", "violation", "misconduct", "culprit", "hits", "visits"])
    func noRenderingJudges(word: String) throws {
        for rendering in try Self.renderings() {
            #expect(!rendering.text.lowercased().contains(word), "\(rendering.name) says \(word)")
        }
    }

    @Test(arguments: ["issued to them", "device of their own", "own device"])
    func noRenderingSaysWhoseDeviceItWas(words: String) throws {
        for rendering in try Self.renderings() {
            let text = rendering.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(!text.contains(words), "\(rendering.name) says \(words)")
        }
    }

    @Test func pageAndTextSayTheSameToWhoReadsOne() throws {
        let evidence = try ReportMaterialFixture.scrolling(from: ReportMaterialFixture.at(29, 11, 0), seconds: 600)
        let report = ReportBuilder.build(try ReportMaterialFixture.material(evidence: evidence))
        for bytes in [HTMLReport.render(report), TextReport.render(report)] {
            let text = ExampleReport.text(bytes).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            for words in [
                "Every observation is for human review until the investigator has signed a decision on it.",
                "Nothing here is a finding until somebody has checked who was teaching",
                "No times without data are known for the lessons of this window.",
                "The person may challenge any row", "No review has been signed.",
                "Explanations to check before relying on any row", "device 1",
            ] { #expect(text.contains(words), "\(words)") }
        }
    }

    @Test func pageAndTextCarryTheNoticeAndEveryLimitation() throws {
        let report = ReportBuilder.build(try ReportMaterialFixture.material())
        #expect(report.limitations.count == 10)
        let page = ExampleReport.text(HTMLReport.render(report))
        let plain = ExampleReport.text(TextReport.render(report)).split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
        for sentence in report.limitations + [report.cover.notice] {
            #expect(page.contains(sentence))
            // Long unbroken values are cut at the margin in plain text.
            #expect(plain.contains(sentence) || sentence.contains("timetable version"))
        }
        #expect(report.cover.notice == "Technical observations for a human investigator. Not a finding.")
    }

    @Test func aRehearsalIsMarkedInEveryRendering() throws {
        for rendering in try Self.renderings(rehearsal: true) where rendering.name != ReportFiles.manifestName {
            let mark = rendering.name == "report.json" ? #""rehearsal":true"# : "REHEARSAL"
            #expect(rendering.text.contains(mark), "\(rendering.name) is not marked")
        }
        for rendering in try Self.renderings() {
            #expect(!rendering.text.contains("REHEARSAL"), "\(rendering.name) is marked")
        }
    }

    @Test func anEmptyRehearsalIsMarkedInTheTableToo() throws {
        let report = ReportBuilder.build(try ReportMaterialFixture.material(rehearsal: true))
        #expect(ExampleReport.text(CSVReport.render(report)).hasPrefix("REHEARSAL,row,"))
    }
}
