import Foundation
import Monitoring
import Testing

@Suite struct RefusalCodeTests {
    /// The first column of the table of `docs/authorisation.md`, and its sentence.
    private func documented() throws -> [String: String] {
        let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/authorisation.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { $0.split(separator: "|") }
        return Dictionary(
            rows.map { row in
                (
                    row[0].trimmingCharacters(in: CharacterSet(charactersIn: " `")),
                    row[1].trimmingCharacters(in: .whitespaces)
                )
            }, uniquingKeysWith: { first, _ in "\(first) (twice)" })
    }

    @Test func everyCodeIsDocumentedWithItsSentenceAndNoOther() throws {
        let codes = Dictionary(RefusalCode.allCases.map { ($0.rawValue, $0.sentence) }, uniquingKeysWith: { $1 })
        let documented = try documented()
        #expect(Set(documented.keys) == Set(codes.keys))
        for (code, sentence) in codes { #expect(documented[code] == sentence, "\(code)") }
    }

    @Test func everyCodeHasASentenceOfItsOwn() {
        #expect(Set(RefusalCode.allCases.map(\.sentence)).count == RefusalCode.allCases.count)
    }

    @Test func sentencesAreLowerCaseWithoutAFullStop() {
        for code in RefusalCode.allCases {
            #expect(code.sentence.last != ".", "\(code)")
            #expect(code.sentence.hasPrefix("YouTube") || code.sentence.first?.isLowercase == true, "\(code)")
        }
    }
}
