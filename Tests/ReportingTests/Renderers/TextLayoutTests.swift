import Reporting
import Testing

/// What a report calls something may be as long as whoever wrote it liked.
@Suite struct TextLayoutTests {
    private func lines(_ term: String, _ note: String) throws -> [Substring] {
        var report = try ExampleReport.report()
        report.outside.rows = Array(report.outside.rows.prefix(1))
        try #require(report.outside.rows.count == 1)
        report.outside.rows[0].kind = term
        report.outside.rows[0].active = .none
        report.outside.note = note
        return ExampleReport.text(TextReport.render(report)).split(separator: "\n")
    }

    @Test(arguments: [55, 56, 70, 76, 77, 78, 79, 80, 81, 400])
    func aTermOfAnyLengthIsFollowedByItsValue(length: Int) throws {
        let term = String(repeating: "k", count: length)
        let lines = try lines(term, "")
        let place = try #require(lines.firstIndex { $0.hasPrefix("  \(term): ") })
        let value = lines[place...].prefix { !$0.isEmpty }.joined(separator: " ").split(separator: " ")
        #expect(value.joined(separator: " ").hasPrefix("\(term): at least 0 minutes and at most 0 minutes."))
    }

    @Test func aWordLongerThanALineIsCut() throws {
        let word = String(repeating: "w", count: 200)
        let rows = try lines("Lunch", word).filter { $0.allSatisfy { $0 == "w" } }
        #expect(rows.map(\.count) == [80, 80, 40])
    }

    @Test func wordsFillALineToItsLastColumnAndNoFurther() throws {
        let word = String(repeating: "w", count: 39)
        #expect(try lines("Lunch", "\(word) \(word)w").contains("\(word) \(word)w"))
        #expect(try !lines("Lunch", "\(word) \(word)ww").contains { $0.hasPrefix("\(word) ") })
    }
}
