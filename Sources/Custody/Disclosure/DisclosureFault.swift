/// A disclosed field that is not the one that was committed to.
package struct DisclosureFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The raw value is the code that `--json` output uses.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case changed
        case added
        case repeated
        case outOfOrder = "out-of-order"
    }

    package let path: String
    package let kind: Kind

    package var description: String {
        switch kind {
        case .changed: "\(path): is not what was signed: its value, its salt or its path was changed"
        case .added: "\(path): was not part of what was signed: the field was added"
        case .repeated: "\(path): stands there twice"
        case .outOfOrder: "\(path): stands in another place than in what was signed"
        }
    }
}

extension CommitmentList {
    /// Every fault of `disclosures`, which may leave fields out but must keep the order of the rest.
    package func faults(of disclosures: [Disclosure]) -> [DisclosureFault] {
        let places = Dictionary(uniqueKeysWithValues: commitments.enumerated().map { ($1.path, $0) })
        var faults: [DisclosureFault] = []
        var seen: Set<String> = []
        var latest = -1
        for disclosure in disclosures {
            let refuse = { (kind: DisclosureFault.Kind) in
                faults.append(DisclosureFault(path: disclosure.path, kind: kind))
            }
            guard let place = places[disclosure.path] else {
                refuse(.added)
                continue
            }
            guard seen.insert(disclosure.path).inserted else {
                refuse(.repeated)
                continue
            }
            if disclosure.commitment != commitments[place] { refuse(.changed) }
            if place < latest { refuse(.outOfOrder) }
            latest = max(latest, place)
        }
        return faults
    }
}
