import Custody
import Foundation
import Reporting
import Testing

/// The published schema against what the program writes. Needs Python with the `jsonschema` package; without it the
/// validation is skipped, and says so.
@Suite struct ReportSchemaTests {
    private static let schema = ExampleReport.formats.appending(path: "report.schema.json")

    @Test(.enabled(if: Validator.isPresent, "python3 with the jsonschema package is not installed"))
    func everyReportThatWeWriteFitsTheSchema() throws {
        let evidence = try ReportMaterialFixture.scrolling(from: ReportMaterialFixture.at(29, 11, 0), seconds: 600)
        let reports = [
            try ExampleReport.report(), ReportBuilder.build(try ReportMaterialFixture.material()),
            ReportBuilder.build(try ReportMaterialFixture.material(evidence: evidence, rehearsal: true)),
        ]
        for report in reports { #expect(try Validator.accepts(JSONReport.render(report), schema: Self.schema)) }
    }

    @Test(.enabled(if: Validator.isPresent, "python3 with the jsonschema package is not installed"))
    func theSchemaRefusesAFieldMoreAndAFieldLess() throws {
        let members = try #require(try ExampleReport.report().encode().members)
        let more = JSONValue.object(members + [JSONMember("verdict", .string("x"))])
        let less = JSONValue.object(members.filter { $0.name != "limitations" })
        for document in [more, less] {
            #expect(try !Validator.accepts(CanonicalJSON.encode(document), schema: Self.schema))
        }
    }

    @Test func everyObjectOfTheSchemaIsClosed() throws {
        let schema = try JSONParser.parse(Array(try Data(contentsOf: Self.schema)))
        let definitions = try #require(schema["$defs"]?.members)
        #expect(schema["additionalProperties"] == .bool(false))
        for definition in definitions where definition.value["type"] == .string("object") {
            #expect(definition.value["additionalProperties"] == .bool(false), "\(definition.name) is open")
        }
    }
}

/// Python's `jsonschema`, as somebody else would use it.
private enum Validator {
    static let isPresent = (try? run(["-c", "import jsonschema"], input: [])) == 0

    static func accepts(_ document: [UInt8], schema: URL) throws -> Bool {
        let script = """
            import json, sys, jsonschema
            schema = json.load(open(sys.argv[1], encoding="utf-8"))
            jsonschema.Draft202012Validator.check_schema(schema)
            sys.exit(0 if jsonschema.Draft202012Validator(schema).is_valid(json.load(sys.stdin)) else 3)
            """
        let status = try run(["-c", script, schema.path], input: document)
        #expect(status == 0 || status == 3, "the validator itself failed")
        return status == 0
    }

    private static func run(_ arguments: [String], input: [UInt8]) throws -> Int32 {
        let folder = FileManager.default.temporaryDirectory.appending(path: "report-schema-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "input")
        try Data(input).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.standardInput = try FileHandle(forReadingFrom: file)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
