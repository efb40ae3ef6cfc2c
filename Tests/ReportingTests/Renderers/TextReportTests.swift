import Reporting
import Testing

@Suite struct TextReportTests {
    private func lines(_ edit: (inout UsageReport) -> Void = { _ in }) throws -> [Substring] {
        var report = try ExampleReport.report()
        edit(&report)
        return ExampleReport.text(TextReport.render(report)).split(separator: "\n", omittingEmptySubsequences: false)
    }

    @Test func noLineIsWiderThanATerminalExceptCommands() throws {
        for line in try lines() where line.count > 80 { #expect(line.hasPrefix("       ssh-keygen "), "\(line)") }
    }

    @Test func nothingSteersTheTerminal() throws {
        let text = try lines { $0.cover.schoolName = "School\u{1b}[2J\u{07}\u{202e}x" }.joined(separator: "\n")
        #expect(!text.unicodeScalars.contains { $0.value == 0x1b || $0.value == 0x07 || $0.value == 0x202e })
    }

    @Test func noLineEndsInBlanks() throws {
        for line in try lines() { #expect(line.last != " ", "\(line)") }
    }

    @Test func everySectionIsThere() throws {
        let lines = try lines()
        for number in 2...16 { #expect(lines.contains { $0.hasPrefix("\(number). ") }, "section \(number)") }
    }
}
