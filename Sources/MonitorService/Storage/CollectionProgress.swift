import Foundation
import GRDB

/// How far the running service has come, as it commits with the evidence: where each source was read to, and what is
/// remembered of each window between two lines. Whatever is not named stays as it is.
package struct CollectionProgress: Sendable {
    /// By the name of the source; nil removes.
    package var sources: [String: String?] = [:]
    /// By authorisation, encrypted; nil removes.
    package var memories: [String: [UInt8]?] = [:]

    package init() {}

    package var isEmpty: Bool { sources.isEmpty && memories.isEmpty }

    func write(to transaction: Database) throws {
        for (source, state) in sources {
            guard let state else {
                try transaction.execute(sql: "DELETE FROM source_state WHERE source = ?", arguments: [source])
                continue
            }
            try transaction.execute(
                sql: """
                    INSERT INTO source_state (source, state) VALUES (?, ?)
                    ON CONFLICT (source) DO UPDATE SET state = excluded.state
                    """,
                arguments: [source, state])
        }
        for (authorisation, sealed) in memories {
            guard let sealed else {
                try transaction.execute(
                    sql: "DELETE FROM window_memory WHERE authorisation = ?", arguments: [authorisation])
                continue
            }
            try transaction.execute(
                sql: """
                    INSERT INTO window_memory (authorisation, sealed) VALUES (?, ?)
                    ON CONFLICT (authorisation) DO UPDATE SET sealed = excluded.sealed
                    """,
                arguments: [authorisation, Data(sealed)])
        }
    }
}
