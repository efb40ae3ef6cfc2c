import Foundation
import GRDB
import MonitorService
import TestSupport
import Testing

@Suite("A store of an older format")
struct EvidenceStoreMigrationTests {
    /// As format 2 was made, with one entry, one segment and one position.
    static func older(at path: String, kind: Int = 0, format: Int = 2) throws {
        let database = try DatabaseQueue(path: path)
        try database.write { transaction in
            for statement in tables { try transaction.execute(sql: statement) }
            try transaction.execute(sql: "INSERT INTO store VALUES (1, \(format), \(kind), 'littletown')")
            for table in ["store", "audit_entry", "segment", "document"] {
                for verb in ["UPDATE", "DELETE"] {
                    try transaction.execute(
                        sql: """
                            CREATE TRIGGER \(table)_no_\(verb.lowercased()) BEFORE \(verb) ON \(table)
                            BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END
                            """)
                }
            }
            try transaction.execute(sql: "INSERT INTO audit_entry VALUES (1, 'first')")
            try transaction.execute(sql: "INSERT INTO segment VALUES ('ua-1', 1, 'one')")
            try transaction.execute(sql: "INSERT INTO source_position VALUES ('proxy', 10, 1000)")
        }
        try database.close()
    }

    private static let tables = [
        """
        CREATE TABLE store (singleton INTEGER PRIMARY KEY CHECK (singleton = 1), format INTEGER NOT NULL,
            kind INTEGER NOT NULL CHECK (kind IN (0, 1)), school TEXT NOT NULL) STRICT
        """,
        "CREATE TABLE audit_entry (sequence INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT",
        """
        CREATE TABLE segment (authorisation TEXT NOT NULL, number INTEGER NOT NULL, line TEXT NOT NULL,
            PRIMARY KEY (authorisation, number)) STRICT
        """,
        """
        CREATE TABLE document (sequence INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, authorisation TEXT NOT NULL,
            kind TEXT NOT NULL, bytes BLOB NOT NULL, signature BLOB NOT NULL, countersignatures BLOB NOT NULL) STRICT
        """,
        "CREATE TABLE source_position (source TEXT PRIMARY KEY, lines INTEGER NOT NULL, bytes INTEGER NOT NULL) STRICT",
    ]

    private func inStore<Answer>(
        format: Int = 2, kind: Int = 0, _ body: (String) throws -> Answer
    ) throws -> Answer {
        try withTemporaryFolder { folder in
            let path = folder.appending(path: "store.sqlite").path
            try Self.older(at: path, kind: kind, format: format)
            return try body(path)
        }
    }

    private func format(_ path: String) throws -> Int? {
        try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "SELECT format FROM store") }
    }

    private func sql(_ statement: String, at path: String) throws {
        let database = try DatabaseQueue(path: path)
        try database.write { try $0.execute(sql: statement) }
        try database.close()
    }

    private func lines(_ store: EvidenceStore) throws -> [String] {
        var lines: [String] = []
        try store.forEachAuditLine { lines.append($0) }
        try store.forEachSegmentLine(of: "ua-1") { lines.append($0) }
        return lines
    }

    @Test("is brought to the format of this version with all that it holds", arguments: [0, 1])
    func brought(kind: Int) throws {
        try inStore(kind: kind) { path in
            let kind = try #require(EvidenceStore.Kind(rawValue: kind))
            let store = try EvidenceStore.open(at: path, expecting: kind)
            var progress = CollectionProgress()
            progress.sources = ["proxy": "at 10"]
            try store.commit(EvidenceBatch(auditEntries: [.init(sequence: 2, line: "second")], progress: progress))
            #expect(try lines(store) == ["first", "second", "one"])
            #expect(try store.sourceStates() == ["proxy": "at 10"])
            #expect(try store.integrityFaults() == [])
            try store.close()
            #expect(try format(path) == 3)
            #expect(throws: DatabaseError.self) { try sql("UPDATE store SET format = 2", at: path) }
            try EvidenceStore.open(at: path, expecting: kind).close()
        }
    }

    @Test("stays as it is when it is only read")
    func onlyRead() throws {
        try inStore { path in
            let before = try Data(contentsOf: URL(filePath: path))
            let store = try EvidenceStore.read(at: path, expecting: .monitoring)
            #expect(try lines(store) == ["first", "one"])
            #expect(try store.sourceStates() == [:])
            #expect(try store.windowMemories() == [:])
            try store.close()
            #expect(try Data(contentsOf: URL(filePath: path)) == before)
        }
    }

    @Test("a step that fails half-way leaves the old format, and is done when it can be")
    func interrupted() throws {
        try inStore { path in
            // The second table of the step is there already, so the step fails behind its first.
            try sql("CREATE TABLE window_memory (other TEXT)", at: path)
            #expect(throws: DatabaseError.self) { try EvidenceStore.open(at: path, expecting: .monitoring) }
            #expect(try format(path) == 2)
            let hasFirst = try DatabaseQueue(path: path).read { try $0.tableExists("source_state") }
            #expect(!hasFirst)
            try sql("DROP TABLE window_memory", at: path)
            let store = try EvidenceStore.open(at: path, expecting: .monitoring)
            #expect(try lines(store) == ["first", "one"])
            #expect(try format(path) == 3)
        }
    }

    @Test("a newer format, one that is too old, and the other kind are refused and left as they are")
    func refused() throws {
        for (made, kind, fault) in [
            (4, 0, EvidenceStoreFault.unknownFormat(4)), (1, 0, .unknownFormat(1)),
            (2, 1, .otherKind(expected: .monitoring)),
        ] {
            try inStore(format: made, kind: kind) { path in
                let before = try Data(contentsOf: URL(filePath: path))
                #expect(throws: fault) { try EvidenceStore.open(at: path, expecting: .monitoring) }
                #expect(throws: fault) { try EvidenceStore.read(at: path, expecting: .monitoring) }
                #expect(try Data(contentsOf: URL(filePath: path)) == before)
            }
        }
    }
}
