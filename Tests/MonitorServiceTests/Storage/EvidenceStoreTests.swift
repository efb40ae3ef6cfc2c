import Foundation
import GRDB
import MonitorService
import TestSupport
import Testing

@Suite("The evidence store")
struct EvidenceStoreTests {
    private static let batch = EvidenceBatch(
        segments: [.init(authorisation: "ua-1", number: 1, line: "one")],
        auditEntries: [.init(sequence: 1, line: "first"), .init(sequence: 2, line: "second")],
        position: .init(source: "proxy", lines: 10, bytes: 1_000))

    @Test("What is committed is read back in order, also after it was closed and opened")
    func readsBack() throws {
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "store.sqlite").path
            let store = try EvidenceStore.create(at: path, kind: .rehearsal, school: "littletown")
            try store.commit(Self.batch)
            try store.commit(EvidenceBatch(auditEntries: [.init(sequence: 3, line: "third")]))
            try store.close()
            let again = try EvidenceStore.open(at: path, expecting: .rehearsal)
            #expect(try Self.lines(again.forEachAuditLine) == ["first", "second", "third"])
            #expect(try Self.lines({ try again.forEachSegmentLine(of: "ua-1", $0) }) == ["one"])
        }
    }

    @Test("A closed store is one file")
    func closesIntoOneFile() throws {
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "store.sqlite").path
            let store = try EvidenceStore.create(at: path, kind: .rehearsal, school: "littletown")
            try store.commit(Self.batch)
            try store.close()
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["store.sqlite"])
        }
    }

    @Test("A rehearsal's store never opens as a real one, nor a real one for a rehearsal")
    func kindsDoNotMix() throws {
        try withTemporaryFolder { folder in
            for (made, asked) in [
                (EvidenceStore.Kind.rehearsal, EvidenceStore.Kind.monitoring), (.monitoring, .rehearsal),
            ] {
                let path = folder.appending(path: "\(made).sqlite").path
                try EvidenceStore.create(at: path, kind: made, school: "littletown").close()
                #expect(throws: EvidenceStoreFault.otherKind(expected: asked)) {
                    _ = try EvidenceStore.open(at: path, expecting: asked)
                }
            }
        }
    }

    @Test("A batch commits as a whole or not at all")
    func commitsWhole() throws {
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "store.sqlite").path
            let store = try EvidenceStore.create(at: path, kind: .rehearsal, school: "littletown")
            try store.commit(Self.batch)
            let clashing = EvidenceBatch(
                segments: [.init(authorisation: "ua-1", number: 2, line: "two")],
                auditEntries: [.init(sequence: 2, line: "again")])
            #expect(throws: (any Error).self) { try store.commit(clashing) }
            #expect(try Self.lines({ try store.forEachSegmentLine(of: "ua-1", $0) }) == ["one"])
        }
    }

    @Test(
        "Entries, segments and the store's own mark cannot be changed or removed",
        arguments: [
            "UPDATE audit_entry SET line = 'forged' WHERE sequence = 1", "DELETE FROM audit_entry",
            "DELETE FROM segment",
            "UPDATE segment SET line = 'forged'", "UPDATE store SET kind = 0", "DELETE FROM store",
        ])
    func appendOnly(statement: String) throws {
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "store.sqlite").path
            let store = try EvidenceStore.create(at: path, kind: .rehearsal, school: "littletown")
            try store.commit(Self.batch)
            try store.close()
            let connection = try DatabaseQueue(path: path)
            #expect(throws: DatabaseError.self) { try connection.write { try $0.execute(sql: statement) } }
        }
    }

    private static func lines(_ each: ((String) throws -> Void) throws -> Void) throws -> [String] {
        var lines: [String] = []
        try each { lines.append($0) }
        return lines
    }
}
