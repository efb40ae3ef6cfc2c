import GRDB

/// The tables of a store. Audit entries, segments and signed documents can be added but not changed or removed, which guards
/// against our own mistakes; against anybody else the hash chain and its signed checkpoints guard.
enum EvidenceStoreSchema {
    /// Formats that this version can open.
    static let formats = 2...EvidenceStore.format

    /// Whether this version can use the store, and for what it is asked.
    static func examine(_ connection: Database, expecting kind: EvidenceStore.Kind) throws {
        guard let row = try Row.fetchOne(connection, sql: "SELECT format, kind FROM store") else {
            throw EvidenceStoreFault.notAStore
        }
        let (found, made): (Int, Int) = (row["format"], row["kind"])
        guard formats.contains(found) else { throw EvidenceStoreFault.unknownFormat(found) }
        guard made == kind.rawValue else { throw EvidenceStoreFault.otherKind(expected: kind) }
    }

    /// Brings a new file, or a store of an older format, to the tables of this version, each step as a whole or not at all.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("format 2") { transaction in
            guard try !transaction.tableExists("store") else { return }
            for statement in first { try transaction.execute(sql: statement) }
        }
        migrator.registerMigration("format 3") { transaction in
            for statement in progress { try transaction.execute(sql: statement) }
        }
        return migrator
    }

    /// What the running service rewrites with every batch.
    private static let progress = [
        "CREATE TABLE source_state (source TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT",
        "CREATE TABLE window_memory (authorisation TEXT PRIMARY KEY, sealed BLOB NOT NULL) STRICT",
        "DROP TRIGGER store_no_update",
        "UPDATE store SET format = 3",
        appendOnly("store")[0],
    ]

    private static let first =
        [
            """
            CREATE TABLE store (
                singleton INTEGER PRIMARY KEY CHECK (singleton = 1),
                format INTEGER NOT NULL,
                kind INTEGER NOT NULL CHECK (kind IN (0, 1)),
                school TEXT NOT NULL
            ) STRICT
            """,
            "CREATE TABLE audit_entry (sequence INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT",
            """
            CREATE TABLE segment (
                authorisation TEXT NOT NULL, number INTEGER NOT NULL, line TEXT NOT NULL,
                PRIMARY KEY (authorisation, number)
            ) STRICT
            """,
            """
            CREATE TABLE document (
                sequence INTEGER PRIMARY KEY,
                digest TEXT NOT NULL UNIQUE,
                authorisation TEXT NOT NULL,
                kind TEXT NOT NULL,
                bytes BLOB NOT NULL,
                signature BLOB NOT NULL,
                countersignatures BLOB NOT NULL
            ) STRICT
            """,
            "CREATE TABLE source_position (source TEXT PRIMARY KEY, lines INTEGER NOT NULL, bytes INTEGER NOT NULL) STRICT",
        ] + ["store", "audit_entry", "segment", "document"].flatMap(appendOnly)

    private static func appendOnly(_ table: String) -> [String] {
        ["UPDATE", "DELETE"].map { verb in
            """
            CREATE TRIGGER \(table)_no_\(verb.lowercased()) BEFORE \(verb) ON \(table)
            BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END
            """
        }
    }
}
