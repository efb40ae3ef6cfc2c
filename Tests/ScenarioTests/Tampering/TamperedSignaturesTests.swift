import Custody
import Monitoring
import Reporting
import Testing

/// Whether a document counts may hang on a second signature: the chain names everybody who signed.
@Suite("Second signatures of documents that the chain has taken")
struct TamperedSignaturesTests {
    private let documented: DocumentedCase

    init() throws { documented = try DocumentedCase.shared.get() }

    private func faults(_ name: String, countersigned change: (CaseDocument) -> [UInt8]) throws -> [CaseFault] {
        let found = try #require(documented.contents.documents.first { $0.name == name })
        let changed = CaseDocument(
            name: found.name, bytes: found.event.bytes, signature: found.event.signature,
            countersignatures: change(found))
        let others = documented.contents.documents.filter { $0.name != name }
        let files = CaseFile.allCases.compactMap { file in documented.contents[file].map { (file, $0) } }
        let contents = CaseContents(Dictionary(uniqueKeysWithValues: files), documents: others + [changed])
        return CaseVerifier.verify(contents, signers: documented.signers).faults
    }

    @Test("one that is taken away, or replaced by the first, is noticed")
    func removed() throws {
        for change in [{ _ in [] }, { $0.event.signature }] as [(CaseDocument) -> [UInt8]] {
            let faults = try faults("0007-outcome.json", countersigned: change)
            #expect(faults.map(\.file) == ["documents/0007-outcome.json"])
            #expect(faults.first?.reason.contains("a signature was added or removed") == true)
        }
    }

    @Test("one that is added is noticed")
    func added() throws {
        let outcome = try #require(documented.contents.documents.first { $0.name == "0007-outcome.json" })
        #expect(try !faults("0002-review.json") { _ in outcome.event.signature }.isEmpty)
        #expect(try faults("0007-outcome.json") { $0.event.countersignatures.flatMap(\.self) } == [])
    }
}
