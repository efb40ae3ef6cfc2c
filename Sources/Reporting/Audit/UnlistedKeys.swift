import Custody

/// Keys by which an accepted document was signed, or that opened evidence, and that a list of signers does not hold. The chain is whole
/// all the same: a key may have been taken off the list since. Whoever holds a list of their own learns here that somebody signed
/// whom it does not know.
package struct UnlistedKeys: Hashable, Sendable {
    /// In ascending order; none where the list is empty, since nothing can be said then.
    package let fingerprints: [String]

    package init(_ entries: [AuditEntry], signers: Signers) {
        let known = Set(signers.entries.map(\.key.fingerprint))
        let found = known.isEmpty ? [] : Set(entries.flatMap { Self.keys(of: $0) })
        fingerprints = found.subtracting(known).sorted()
    }

    private static func keys(of entry: AuditEntry) -> [String] {
        let lists = ["signers", "keys"].flatMap { entry.facts[$0]?.array ?? [] }
        return (lists + [entry.facts["key"]].compactMap(\.self)).compactMap(\.string)
    }
}
