import Custody
import Reporting
import Testing

@Suite struct UsageReportTests {
    private static let example = Result { try ExampleReport.report() }

    @Test func theExampleSurvivesTheWayThroughJSON() throws {
        let report = try Self.example.get()
        #expect(try UsageReport(parsing: report.encode()) == report)
        #expect(try JSONReport.read(JSONReport.render(report)) == report)
    }

    @Test func theExampleIsWhatTheFormatPageShows() throws {
        let report = try Self.example.get()
        #expect(CanonicalJSON.encode(report.encode()) == CanonicalJSON.encode(try ExampleReport.document()))
        #expect(ReportIdentifier.fits(report))
    }

    @Test func aBuiltReportSurvivesTheWayThroughJSON() throws {
        let evidence = try ReportMaterialFixture.scrolling(from: ReportMaterialFixture.at(29, 11, 0), seconds: 600)
        let report = ReportBuilder.build(try ReportMaterialFixture.material(evidence: evidence))
        #expect(try JSONReport.read(JSONReport.render(report)) == report)
    }

    @Test func anyChangedByteOfTheDocumentIsRefused() throws {
        let bytes = JSONReport.render(try Self.example.get())
        for place in stride(from: 0, to: bytes.count, by: 211) {
            var changed = bytes
            changed[place] ^= 0x01
            #expect(throws: ReportFault.self, "byte \(place)") { try JSONReport.read(changed) }
        }
    }

    @Test func bytesAfterTheEndAreRefused() throws {
        let bytes = JSONReport.render(try Self.example.get())
        #expect(throws: ReportFault.notCanonical) { try JSONReport.read(bytes + Array(" ".utf8)) }
        #expect(throws: ReportFault.notCanonical) { try JSONReport.read(bytes.dropLast()) }
    }

    @Test(arguments: [
        ("format", JSONValue.integer(1), "format"), ("rehearsal", .string("no"), "rehearsal"),
        ("summary", .array([]), "summary"), ("limitations", .array([.integer(1)]), "limitations[0]"),
        ("limitations", .array([.string("left\u{202e}right")]), "limitations[0]"), ("verdict", .string("x"), "verdict"),
        ("cover", .null, "cover"),
    ])
    func aWrongMemberIsRefusedByName(name: String, value: JSONValue, path: String) throws {
        let members = try #require(try Self.example.get().encode().members)
        let changed = members.filter { $0.name != name } + [JSONMember(name, value)]
        #expect {
            try UsageReport(parsing: .object(changed))
        } throws: { error in
            (error as? DocumentFault)?.path == path
        }
    }

    @Test func aMissingMemberIsRefusedByName() throws {
        let members = try #require(try Self.example.get().encode().members)
        #expect {
            try UsageReport(parsing: .object(members.filter { $0.name != "limitations" }))
        } throws: { error in
            error as? DocumentFault == DocumentFault(path: "limitations", reason: "this field is missing")
        }
    }

    @Test func anUnknownOutcomeIsRefusedWithItsPlace() throws {
        let text = ExampleReport.text(JSONReport.render(try Self.example.get()))
        let changed = text.replacing("\"outcome\":\"no-data\"", with: "\"outcome\":\"proved\"")
        let value = try JSONParser.parse(Array(changed.utf8))
        #expect {
            try UsageReport(parsing: value)
        } throws: { error in
            (error as? DocumentFault)?.path.hasSuffix(".outcome") == true
        }
    }
}
