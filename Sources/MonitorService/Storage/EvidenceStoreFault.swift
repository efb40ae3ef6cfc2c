import GRDB

/// A store that must not be used.
package enum EvidenceStoreFault: Error, Equatable, CustomStringConvertible {
    case notAStore
    case unknownFormat(Int)
    case otherKind(expected: EvidenceStore.Kind)
    /// What SQLite finds wrong with the file.
    case damaged(String)
    /// What is written to it now is nowhere after a start.
    case gone

    /// Nil where SQLite's complaint is not about the file itself.
    init?(_ error: DatabaseError) {
        switch error.resultCode {
        case .SQLITE_NOTADB, .SQLITE_ERROR: self = .notAStore
        case .SQLITE_CORRUPT: self = .damaged(error.message ?? "malformed")
        default: return nil
        }
    }

    package var description: String {
        switch self {
        case .notAStore: "this file is not an evidence store"
        case .unknownFormat(let format): "this store has format \(format), which this version does not know"
        case .otherKind(.monitoring): "this store was made by a rehearsal and can never hold real evidence"
        case .otherKind(.rehearsal): "this store holds real evidence and cannot be used for a rehearsal"
        case .gone: "the file of the store was removed, or another is in its place, while it was in use"
        case .damaged(let fault): "the file of the store is damaged (\(fault))"
        }
    }
}
