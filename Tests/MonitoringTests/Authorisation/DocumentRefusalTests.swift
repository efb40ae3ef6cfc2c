import Custody
import Monitoring
import TestSupport
import Testing

/// Malformed documents, signed as if they were good ones.
@Suite struct DocumentRefusalTests {
    /// The refusals of the fixture's document with one member replaced, added, or (by nil) taken away.
    private func refusals(_ name: String, _ value: JSONValue?) throws -> [Refusal] {
        let members = try #require(try AuthorisationFixture().document.encode().members)
        let kept = members.filter { !$0.isNamed(name) }
        return refusals(CanonicalJSON.encode(.object(kept + (value.map { [JSONMember(name, $0)] } ?? []))))
    }

    private func refusals(_ bytes: [UInt8]) -> [Refusal] {
        switch MonitoringAuthorisation.read(bytes) {
        case .document: []
        case .refused(let refusals): refusals
        }
    }

    @Test(arguments: ["", "{", "[]x", "{\"id\":1,\"id\":2}", "{\"ordinal\":1.5}", "\u{FEFF}{}"])
    func whatIsNotStrictJSONIsRefused(_ text: String) {
        #expect(refusals(Array(text.utf8)).map(\.code) == [.unreadableDocument])
    }

    @Test func aTruncatedDocumentIsRefusedAtEveryByte() throws {
        let bytes = try AuthorisationFixture().bytes
        for length in stride(from: 0, to: bytes.count, by: 61) {
            #expect(refusals(Array(bytes.prefix(length))).map(\.code) == [.unreadableDocument])
        }
    }

    @Test func anotherSchemaVersionIsRefusedBeforeAnythingElse() throws {
        #expect(try refusals("schema_version", 2).map(\.code) == [.unknownSchema])
        #expect(try refusals("schema_version", nil).map(\.code) == [.malformedDocument])
    }

    @Test(arguments: ["note", "Id", "id\u{0}", "schema-version"])
    func anUnknownMemberIsRefused(_ name: String) throws {
        #expect(try refusals(name, "x").map(\.code) == [.malformedDocument])
    }

    @Test(arguments: ["password", "credentials", "searches", "content"])
    func thereIsNoFieldForSecretsOrContent(_ name: String) throws {
        #expect(try refusals(name, "x").map(\.code) == [.forbiddenField])
    }

    @Test func everyRequiredMemberIsMissed() throws {
        let optional: Set<String> = ["personnel_advice"]
        let names = try #require(try AuthorisationFixture().document.encode().members).map(\.name)
        #expect(names.count > 30)
        for name in names where !optional.contains(name) {
            let found = try refusals(name, nil)
            #expect(found.contains { $0.code == .malformedDocument && $0.path == name }, "\(name)")
        }
    }

    @Test func aMemberOfTheWrongKindIsRefused() throws {
        let names = try #require(try AuthorisationFixture().document.encode().members).map(\.name)
        for name in names { #expect(try !refusals(name, .null).isEmpty, "\(name)") }
    }

    @Test func severalSubjectsAreRefusedAsSuch() throws {
        #expect(try refusals("subject", [["staff_number": "T-014"]]).first?.code == .manySubjects)
        #expect(try refusals("subjects", []).first?.code == .manySubjects)
        let all: JSONValue = ["staff_number": "T-*", "name": "Everybody", "role": "teacher", "employer": "school"]
        #expect(try refusals("subject", all).map(\.code) == [.manySubjects])
    }

    @Test(arguments: ["pupil", "parent", "governor", "visitor"])
    func outsidersAreNeverSubjects(_ role: String) throws {
        let subject: JSONValue = [
            "staff_number": "T-014", "name": "Alex Archer", "role": .string(role), "employer": "school",
        ]
        #expect(try refusals("subject", subject).map(\.code) == [.notAnEmployee])
    }

    @Test func allServicesAreRefusedInEverySpelling() throws {
        #expect(try refusals("services", "all").map(\.code) == [.allServices])
        #expect(try refusals("services", [["service": "*"]]).map(\.code) == [.allServices])
        #expect(try refusals("services", []).map(\.code) == [.malformedDocument])
    }

    @Test(arguments: ["no_private_areas", "no_personal_mail"])
    func covertMonitoringNeedsBothConfirmations(_ name: String) throws {
        var document = try AuthorisationFixture.everyPart()
        document.covert = CovertConditions(
            reason: "Records would be deleted.", suspicion: .grossMisconduct,
            noPrivateAreas: name != "no_private_areas",
            noPersonalMail: name != "no_personal_mail")
        let found = refusals(CanonicalJSON.encode(document.encode()))
        #expect(found.contains { $0.code == .malformedDocument && $0.path == "covert.\(name)" })
    }

    @Test(arguments: [AuthorisationKind.renewal, .variation])
    func aSuccessorIsNeverTheFirst(_ kind: AuthorisationKind) throws {
        var document = try AuthorisationFixture.everyPart()
        document.lineage = AuthorisationLineage(kind: kind, predecessor: document.lineage.predecessor, ordinal: 1)
        #expect(refusals(CanonicalJSON.encode(document.encode())).map(\.path) == ["ordinal"])
    }

    @Test func allFaultsAreListedWithTheirPaths() throws {
        let found = refusals(Array("{\"schema_version\":1,\"id\":\"ua-1\",\"subject\":{\"name\":7}}".utf8))
        let paths = Set(found.map(\.path))
        #expect(paths.isSuperset(of: ["id", "subject.name", "subject.staff_number", "opens_at", "retention_plan"]))
    }
}
