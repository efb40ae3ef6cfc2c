import Foundation
import GRDB

/// The service's only store: one SQLite file in which evidence, audit entries and source positions commit together, so
/// that a crash neither loses nor repeats a record. Evidence is sealed before it comes here; the chain says nothing about
/// browsing.
///
/// A store is made either for a rehearsal or for real monitoring and stays so: opening it as the other kind is refused.
package struct EvidenceStore: Sendable {
    package enum Kind: Int, Sendable {
        case monitoring = 0
        case rehearsal = 1
    }

    /// Raised with every change of the tables; `EvidenceStoreSchema.migrator` brings older stores to it.
    static let format = 3

    private let kind: Kind
    private let database: DatabaseQueue
    private let path: String
    /// Of the file that was opened; nil where it is only read.
    private let identity: FileIdentity?

    private init(_ database: DatabaseQueue, _ kind: Kind, at path: String, isWritten: Bool) throws {
        self.kind = kind
        self.database = database
        self.path = path
        identity = isWritten ? try FileStatus(path: path).identity : nil
    }

    /// Makes a new store at `path`, where nothing may be yet, for its owner alone.
    package static func create(at path: String, kind: Kind, school: String) throws -> EvidenceStore {
        _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        let database = try DatabaseQueue(path: path, configuration: writing)
        try EvidenceStoreSchema.migrator.migrate(database)
        try database.write { transaction in
            try transaction.execute(
                sql: "INSERT INTO store (singleton, format, kind, school) VALUES (1, ?, ?, ?)",
                arguments: [format, kind.rawValue, school])
        }
        return try EvidenceStore(database, kind, at: path, isWritten: true)
    }

    /// Opens the store at `path`, and brings it to the format of this version. One that is refused is left as it is.
    /// - Throws: `EvidenceStoreFault` when it is of the other kind, of a newer format, damaged, or not a store.
    package static func open(at path: String, expecting kind: Kind) throws -> EvidenceStore {
        try read(at: path, expecting: kind).close()
        let database = try DatabaseQueue(path: path, configuration: writing)
        try EvidenceStoreSchema.migrator.migrate(database)
        return try EvidenceStore(database, kind, at: path, isWritten: true)
    }

    /// The store at `path` as it is at this moment, also while the service goes on writing to it: whatever is committed later
    /// is not seen. Nothing is changed, not even the format, and nobody is kept from writing.
    /// - Throws: `EvidenceStoreFault` as `open`.
    package static func read(at path: String, expecting kind: Kind) throws -> EvidenceStore {
        do {
            let database = try DatabaseQueue(path: path, configuration: reading)
            try database.unsafeRead { connection in
                try connection.execute(sql: "BEGIN DEFERRED")
                try EvidenceStoreSchema.examine(connection, expecting: kind)
            }
            return try EvidenceStore(database, kind, at: path, isWritten: false)
        } catch let error as DatabaseError {
            throw EvidenceStoreFault(error) ?? error
        }
    }

    /// Commits one batch as a whole or not at all.
    /// - Throws: `EvidenceStoreFault.gone` when the file that was opened is no longer where it was; else what SQLite says.
    package func commit(_ batch: EvidenceBatch) throws {
        if let identity, (try? FileStatus(path: path).identity) != identity { throw EvidenceStoreFault.gone }
        try database.write { transaction in
            for segment in batch.segments {
                try transaction.execute(
                    sql: "INSERT INTO segment (authorisation, number, line) VALUES (?, ?, ?)",
                    arguments: [segment.authorisation, segment.number, segment.line])
            }
            for document in batch.documents { try document.insert(into: transaction) }
            for entry in batch.auditEntries {
                try transaction.execute(
                    sql: "INSERT INTO audit_entry (sequence, line) VALUES (?, ?)",
                    arguments: [entry.sequence, entry.line])
            }
            try batch.progress.write(to: transaction)
            guard let position = batch.position else { return }
            try transaction.execute(
                sql: """
                    INSERT INTO source_position (source, lines, bytes) VALUES (?, ?, ?)
                    ON CONFLICT (source) DO UPDATE SET lines = excluded.lines, bytes = excluded.bytes
                    """,
                arguments: [position.source, position.lines, position.bytes])
        }
    }

    /// Passes on all audit entries in order, one canonical JSON line each, without the line feed.
    package func forEachAuditLine(_ body: (String) throws -> Void) throws {
        try forEach("SELECT line FROM audit_entry ORDER BY sequence", [], body)
    }

    /// Passes on the sealed segments of one window in order, one canonical JSON line each, without the line feed. One at a
    /// time: memory does not grow with the evidence.
    package func forEachSegmentLine(of authorisation: String, _ body: (String) throws -> Void) throws {
        try forEach("SELECT line FROM segment WHERE authorisation = ? ORDER BY number", [authorisation], body)
    }

    /// All signed documents in the order in which they were handed in.
    package func documents() throws -> [StoredDocument] {
        try database.read { transaction in
            try Row.fetchAll(transaction, sql: "SELECT * FROM document ORDER BY sequence").map(StoredDocument.init)
        }
    }

    /// Where reading of each source had come to, by its name.
    package func sourceStates() throws -> [String: String] {
        let rows = try database.read { transaction in
            guard try transaction.tableExists("source_state") else { return [Row]() }
            return try Row.fetchAll(transaction, sql: "SELECT source, state FROM source_state")
        }
        return Dictionary(rows.map { ($0["source"], $0["state"]) }) { first, _ in first }
    }

    /// What is remembered of each window between two lines, by its authorisation: encrypted, and readable with the window's
    /// secret alone.
    package func windowMemories() throws -> [String: [UInt8]] {
        let rows = try database.read { transaction in
            guard try transaction.tableExists("window_memory") else { return [Row]() }
            return try Row.fetchAll(transaction, sql: "SELECT authorisation, sealed FROM window_memory")
        }
        return Dictionary(rows.map { ($0["authorisation"], Array($0["sealed"] as Data? ?? Data())) }) { first, _ in
            first
        }
    }

    /// What SQLite itself finds wrong with the file; empty when nothing is.
    ///
    /// - Parameter limit: a larger file, in bytes, is looked through in less time, without comparing indexes with tables.
    package func integrityFaults(quickAbove limit: Int = .max) throws -> [String] {
        do {
            let answers = try database.read { transaction in
                let pages = try Int.fetchOne(transaction, sql: "PRAGMA page_count") ?? 0
                let size = try Int.fetchOne(transaction, sql: "PRAGMA page_size") ?? 0
                let check = pages * size > limit ? "quick_check" : "integrity_check"
                return try String.fetchAll(transaction, sql: "PRAGMA \(check)(10)")
            }
            return answers == ["ok"] ? [] : answers
        } catch let error as DatabaseError where EvidenceStoreFault(error) != nil {
            return [error.message ?? "\(error.resultCode)"]
        }
    }

    /// A consistent copy in one file, made while the store is in use. It holds no secret: what it holds cannot be opened by
    /// itself.
    package func backUp(to path: String) throws {
        let copy = try DatabaseQueue(path: path)
        try database.backup(to: copy)
        try Self.fold(copy)
        try copy.close()
    }

    private func forEach(
        _ query: String, _ arguments: StatementArguments, _ body: (String) throws -> Void
    ) throws {
        try database.read { transaction in
            let lines = try String.fetchCursor(transaction, sql: query, arguments: arguments)
            while let line = try lines.next() { try body(line) }
        }
    }

    /// Folds the write-ahead log into the file and closes it, so that the one file is the whole store unless somebody reads
    /// it at this moment. A rehearsal's store can also be read where nothing can be written.
    package func close() throws {
        if kind == .rehearsal, !database.configuration.readonly { try Self.fold(database) }
        try database.close()
    }

    private static func fold(_ database: DatabaseQueue) throws {
        try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    }

    private static var writing: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { connection in
            try connection.execute(sql: "PRAGMA journal_mode = WAL")
            try connection.execute(sql: "PRAGMA synchronous = FULL")
            try connection.execute(sql: "PRAGMA secure_delete = ON")
        }
        return configuration
    }

    private static var reading: Configuration {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        // One transaction from opening to closing: everything that is read belongs together.
        configuration.allowsUnsafeTransactions = true
        return configuration
    }
}
