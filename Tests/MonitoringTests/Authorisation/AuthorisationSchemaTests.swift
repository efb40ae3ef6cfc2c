import Custody
import Foundation
import Monitoring
import TestSupport
import Testing

/// The published schema and the program must know the same members.
@Suite struct AuthorisationSchemaTests {
    private func schema() throws -> JSONValue {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "docs/formats/authorisation.schema.json")
        return try JSONParser.parse(Array(try Data(contentsOf: file)))
    }

    /// The schema of a member, a reference followed.
    private func resolved(_ schema: JSONValue, in root: JSONValue) -> JSONValue {
        guard let name = schema["$ref"]?.string?.split(separator: "/").last else { return schema }
        return root["$defs"]?[String(name)] ?? .null
    }

    /// The paths at which a document does not fit the schema, as far as members, kinds and enumerations go.
    private func misfits(_ value: JSONValue, _ schema: JSONValue, _ root: JSONValue, _ path: String) -> [String] {
        let schema = resolved(schema, in: root)
        switch value {
        case .object(let members):
            guard schema["type"]?.string == "object", schema["additionalProperties"]?.bool == false else {
                return [path]
            }
            let required = (schema["required"]?.array ?? []).compactMap(\.string)
            let absent = required.filter { value[$0] == nil }.map { "\(path).\($0)" }
            return absent
                + members.flatMap { member in
                    let inner = "\(path).\(member.name)"
                    return schema["properties"]?[member.name].map { misfits(member.value, $0, root, inner) } ?? [inner]
                }
        case .array(let values):
            guard let items = schema["items"] else { return [path] }
            return values.flatMap { misfits($0, items, root, path + "[]") }
        case .string(let text):
            guard let choices = schema["enum"]?.array else { return schema["type"]?.string == "string" ? [] : [path] }
            return choices.contains(.string(text)) ? [] : [path]
        case .bool: return schema["type"]?.string == "boolean" ? [] : [path]
        case .integer(let number):
            return schema["type"]?.string == "integer" || schema["const"]?.integer == number ? [] : [path]
        case .null: return [path]
        }
    }

    @Test func whatTheProgramWritesFitsTheSchema() throws {
        let root = try schema()
        let document = try AuthorisationFixture.everyPart().encode()
        #expect(misfits(document, root, root, "") == [])
    }

    @Test func theSchemaHasNoMemberThatTheProgramDoesNotWrite() throws {
        let root = try schema()
        let written = Set(try AuthorisationFixture.everyPart().encode().members?.map(\.name) ?? [])
        #expect(Set(root["properties"]?.members?.map(\.name) ?? []) == written)
    }

    @Test func theSchemaRequiresWhatTheProgramRequires() throws {
        let root = try schema()
        let required = Set((root["required"]?.array ?? []).compactMap(\.string))
        let written = Set(try AuthorisationFixture().document.encode().members?.map(\.name) ?? [])
        #expect(required == written)
    }

    @Test func theSchemasWordsAreTheProgramsWords() throws {
        let root = try schema()
        func words(_ path: [String]) -> Set<String> {
            let member = path.reduce(root) { resolved($0, in: root)["properties"]?[$1] ?? .null }
            return Set((member["enum"]?.array ?? member["items"]?["enum"]?.array ?? []).compactMap(\.string))
        }
        #expect(words(["subject", "role"]) == Set(EmployeeRole.allCases.map(\.rawValue)))
        #expect(words(["authoriser", "role"]) == Set(SignerRole.allCases.map(\.rawValue)))
        #expect(words(["times"]) == Set(AuthorisedTimes.allCases.map(\.rawValue)))
        #expect(words(["rules"]) == Set(AuthorisedRule.allCases.map(\.rawValue)))
        #expect(words(["mode"]) == Set(MonitoringMode.allCases.map(\.rawValue)))
        #expect(words(["consequence_and_use", "purpose"]) == Set(DeclaredPurpose.Code.allCases.map(\.rawValue)))
    }
}
