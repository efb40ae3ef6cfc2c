import Reporting
import Testing

@Suite("The method section")
struct MethodTextTests {
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
