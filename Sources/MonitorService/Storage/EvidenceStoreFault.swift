/// A store that must not be used.
package enum EvidenceStoreFault: Error, Equatable, CustomStringConvertible {
    case notAStore
    case unknownFormat(Int)
    case otherKind(expected: EvidenceStore.Kind)

    package var description: String {
        switch self {
        case .notAStore: "this file is not an evidence store"
        case .unknownFormat(let format): "this store has format \(format), which this version does not know"
        case .otherKind(.monitoring): "this store was made by a rehearsal and can never hold real evidence"
        case .otherKind(.rehearsal): "this store holds real evidence and cannot be used for a rehearsal"
        }
    }
}
