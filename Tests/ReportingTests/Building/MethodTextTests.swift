import Custody
import Monitoring
import Reporting
import Testing

@Suite("The method section")
struct MethodTextTests {
    @Test("names the files of which rows are cited, each by its digest, and no other")
    func cited() throws {
        var material = try ReportMaterialFixture.material()
        let digests = (0..<3).map { ContentDigest(of: [UInt8($0)]) }
        material.timetableSources = zip(["days.csv", "timetable.csv", "0001/timetable.csv"], digests).map {
            TimetableSource(name: $0, digest: $1)
        }
        let rows = ReportBuilder.build(material).method.versions.filter { $0.subject.hasSuffix("(SHA-256)") }
        #expect(rows.map(\.subject) == ["timetable.csv (SHA-256)"])
        #expect(rows.map(\.version) == [digests[1].hex])
    }

    @Test("says what the school counts as lesson time, and what not")
    func lessonTime() throws {
        var material = try ReportMaterialFixture.material()
        material.lessonDefinition = ["cover", "duty", "lesson", "registration"]
        let some = ReportBuilder.build(material)
        let sentence = "As lesson time the school counts lessons, cover given and duties with pupils"
        #expect(
            some.method.paragraphs.last == "\(sentence), and besides: registration. Not counted: assembly, club.")
        material.lessonDefinition = ["cover", "duty", "lesson"]
        let none = ReportBuilder.build(material)
        #expect(none.method.paragraphs.last == "\(sentence). Not counted: assembly, club, registration.")
        for bytes in [HTMLReport.render(some), TextReport.render(some)] {
            let text = ExampleReport.text(bytes).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(text.contains("and besides: registration."))
        }
    }
}
