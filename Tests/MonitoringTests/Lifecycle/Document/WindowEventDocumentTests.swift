import Custody
import Monitoring
import TestSupport
import Testing

@Suite struct WindowEventDocumentTests {
    private static func documents() throws -> [WindowEventDocument] {
        let fixture = try EventFixture()
        return try (EventFixture.fullActs() + EventFixture.shortActs()).map { try fixture.document($0) }
    }

    @Test func theExamplesHaveEveryKind() throws {
        #expect(try Set(EventFixture.fullActs().map(\.kind)) == Set(EventKind.allCases))
    }

    @Test func whatIsWrittenIsReadBack() throws {
        for document in try Self.documents() {
            #expect(try WindowEventDocument.read(document.bytes) == document, "\(document.kind)")
        }
    }

    @Test func theBytesAreCanonicalJSONAndALineFeed() throws {
        for document in try Self.documents() {
            let value = try JSONParser.parse(document.bytes)
            #expect(CanonicalJSON.encode(value) + [UInt8(ascii: "\n")] == document.bytes)
            #expect(value["kind"]?.string == document.kind.rawValue)
        }
    }

    @Test func twoDocumentsThatDifferHaveOtherBytes() throws {
        let documents = try Self.documents()
        #expect(Set(documents.map(\.bytes)).count == documents.count)
    }

    @Test func aTruncatedDocumentIsRefusedAtEveryByte() throws {
        let bytes = try EventFixture().document(.hold).bytes
        for length in 0..<bytes.count - 1 {
            #expect(throws: DocumentFaults.self) { try WindowEventDocument.read(Array(bytes.prefix(length))) }
        }
    }

    @Test func aDocumentThatIsTooLongIsNotRead() throws {
        let bytes = try EventFixture().document(.hold).bytes
        let padding = [UInt8](repeating: UInt8(ascii: " "), count: WindowEventDocument.longestDocument)
        #expect(throws: DocumentFaults.self) { try WindowEventDocument.read(bytes + padding) }
    }
}
