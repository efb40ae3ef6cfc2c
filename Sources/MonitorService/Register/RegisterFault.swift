/// Why the register cannot be used.
package enum RegisterFault: Error, Hashable, CustomStringConvertible {
    /// The first fault of the chain, with its row.
    case damagedChain(String)
    /// The identifier of a window whose secret is not there.
    case noSecret(String)

    package var description: String {
        switch self {
        case .damagedChain(let fault):
            "the audit chain of the store was changed (\(fault)): nothing is opened; restore the store, and tell the DPO"
        case .noSecret(let id): "the secret of \(id) is not there: nothing can be sealed or opened"
        }
    }
}
