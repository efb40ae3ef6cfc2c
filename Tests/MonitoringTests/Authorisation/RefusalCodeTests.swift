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
        let refusals = RefusalCode.allCases.map { ($0.rawValue, $0.sentence) }
        let cautions = Caution.allCases.map { ($0.rawValue, $0.sentence) }
        let lives = LifecycleRefusal.allCases.map { ($0.rawValue, $0.description) }
        let codes = Dictionary(refusals + cautions + lives, uniquingKeysWith: { "\($0) \($1)" })
        let documented = try documented()
        #expect(Set(documented.keys) == Set(codes.keys))
        for (code, sentence) in codes { #expect(documented[code] == sentence, "\(code)") }
    }

    /// What a changed document alone cannot show: faults of files and signatures, of the history, and of single records.
    private static let reachedElsewhere: [String: Set<RefusalCode>] = [
        "DocumentRefusalTests": [
            .unreadableDocument, .malformedDocument, .unknownSchema, .forbiddenField, .manySubjects, .notAnEmployee,
        ],
        "SignatureRefusalTests": [
            .unreadableSignature, .wrongPurpose, .unknownKey, .keyNotValid, .alteredBytes, .itAdminSigns, .dpoSigns,
        ],
        "PrincipalAsSubjectTests": [.principalIsSubject],
        "RegisterHistoryTests": [.replayed, .secondWindow, .hardStop, .identityInUse],
        "RenewalTests": [
            .unknownPredecessor, .otherSubject, .wrongOrdinal, .afterExpiry, .gap, .otherAuthoriser,
            .predecessorStopped,
        ],
        "GroundsTests": [.repeatedGrounds],
        "AuthorisationAcceptanceTests": [.noPermittedTime],
        "AuthorisationGateTests": [.beforeOpening, .afterClosing, .outsideTimes, .subjectMismatch, .notAttributable],
        "LateAndLeftOutTests": [.arrivedTooLate, .suspended, .excluded],
    ]

    @Test func everyCodeIsReachedByATest() {
        let elsewhere = Self.reachedElsewhere.values.reduce(into: Set<RefusalCode>()) { $0.formUnion($1) }
        #expect(Set(Mutation.all.map(\.code)).union(elsewhere) == Set(RefusalCode.allCases))
    }

    @Test func everyCodeHasASentenceOfItsOwn() {
        let sentences = RefusalCode.allCases.map(\.sentence) + Caution.allCases.map(\.sentence)
        #expect(Set(sentences).count == sentences.count)
    }

    @Test func sentencesAreLowerCaseWithoutAFullStop() {
        for code in RefusalCode.allCases {
            #expect(code.sentence.last != ".", "\(code)")
            #expect(code.sentence.hasPrefix("YouTube") || code.sentence.first?.isLowercase == true, "\(code)")
        }
    }
}
