import Custody
import Foundation
import Monitoring
import TestSupport
import Testing

/// The published schema, the page that explains it and the program must know the same kinds, members and words.
@Suite struct EventSchemaTests {
    private static func file(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: CommandRun.checkout.appending(path: "docs/formats/\(name)")))
    }

    private func schema() throws -> JSONValue { try JSONParser.parse(try Self.file("event.schema.json")) }

    private func names(_ object: JSONValue?) -> Set<String> { Set(object?.members?.map(\.name) ?? []) }

    private func words(_ list: JSONValue?) -> Set<String> { Set((list?.array ?? []).compactMap(\.string)) }

    @Test func theSchemaHasTheMembersOfTheDocument() throws {
        let root = try schema()
        let document = try JSONParser.parse(try EventFixture().document(.hold).bytes)
        #expect(names(root["properties"]) == names(document))
        #expect(words(root["required"]) == names(document))
        #expect(root["additionalProperties"]?.bool == false)
        #expect(root["properties"]?["format"]?["const"]?.string == WindowEventDocument.format)
        let signer = root["$defs"]?["signer"]
        #expect(names(signer?["properties"]) == names(document["signer"]))
        #expect(words(signer?["properties"]?["role"]?["enum"]) == Set(SignerRole.allCases.map(\.rawValue)))
    }

    @Test func theSchemaHasTheDetailsOfEveryKind() throws {
        let root = try schema()
        let kinds = Set(EventKind.allCases.map(\.rawValue))
        #expect(words(root["properties"]?["kind"]?["enum"]) == kinds)
        #expect(
            Set((root["allOf"]?.array ?? []).compactMap { $0["if"]?["properties"]?["kind"]?["const"]?.string }) == kinds
        )
        for document in try documents(EventFixture.fullActs()) {
            let details = root["$defs"]?["details.\(document["kind"]?.string ?? "")"]
            #expect(names(details?["properties"]) == names(document["details"]), "\(document)")
            #expect(details?["additionalProperties"]?.bool == false)
        }
    }

    @Test func theSchemaRequiresWhatTheShortestDocumentHas() throws {
        let root = try schema()
        for document in try documents(EventFixture.shortActs()) {
            let details = root["$defs"]?["details.\(document["kind"]?.string ?? "")"]
            #expect(words(details?["required"]) == names(document["details"]), "\(document)")
        }
    }

    @Test func theSchemasWordsAreTheProgramsWords() throws {
        let definitions = try schema()["$defs"]
        func listed(_ kind: EventKind, _ member: String) -> Set<String> {
            words(definitions?["details.\(kind.rawValue)"]?["properties"]?[member]?["enum"])
        }
        #expect(listed(.cancellation, "ground") == Set(CancellationGround.allCases.map(\.rawValue)))
        #expect(listed(.notification, "means") == Set(SubjectNotice.Means.allCases.map(\.rawValue)))
        #expect(listed(.disposition, "judgement") == Set(FindingDisposition.Judgement.allCases.map(\.rawValue)))
        #expect(listed(.disposition, "teaching") == Set(FindingDisposition.Teaching.allCases.map(\.rawValue)))
        #expect(listed(.outcome, "outcome") == Set(CaseOutcome.allCases.map(\.rawValue)))
        #expect(listed(.reading, "purpose") == Set(EvidenceReading.Purpose.allCases.map(\.rawValue)))
        #expect(listed(.accessAnswer, "step") == Set(AccessAnswer.Step.allCases.map(\.rawValue)))
    }

    @Test func thePageExplainsEveryKindMemberAndRefusal() throws {
        let page = String(decoding: try Self.file("events.md"), as: UTF8.self)
        for document in try documents(EventFixture.fullActs()) {
            let kind = try #require(document["kind"]?.string)
            let row = try #require(page.split(separator: "\n").first { $0.hasPrefix("| `\(kind)`") }, "\(kind)")
            for name in names(document["details"]) { #expect(row.contains("`\(name)`"), "\(kind).\(name)") }
        }
        let refusals: [TrailRefusal] = [
            .unreadable("x"), .otherAuthorisation, .replayed, .unknownPlace, .stale, .wrongRole,
        ]
        for refusal in refusals { #expect(page.contains("`\(refusal.code)`"), "\(refusal)") }
    }

    private func documents(_ acts: [WindowAct]) throws -> [JSONValue] {
        let fixture = try EventFixture()
        return try acts.map { try JSONParser.parse(try fixture.document($0).bytes) }
    }
}
