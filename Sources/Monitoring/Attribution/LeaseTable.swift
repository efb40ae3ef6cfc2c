import FlowModel

/// Who had which address when, for sources that see addresses and no people.
package struct LeaseTable: Sendable {
    /// What the table says of an address at an instant.
    package enum Holder: Hashable, Sendable {
        case user([UInt8])
        /// More than one person, or another device than the one seen: then it names nobody.
        case disputed
        /// No row covers it.
        case nobody
    }

    /// By address; each list by start.
    private let leases: [IPAddress: [Lease]]

    package static let empty = LeaseTable([])

    package init(_ leases: [Lease]) {
        self.leases = Dictionary(grouping: leases, by: \.address)
            .mapValues { $0.sorted { ($0.interval.start, $0.interval.end) < ($1.interval.start, $1.interval.end) } }
    }

    /// - Parameter hardware: of the frame; nil where it carries none, and then it is not compared.
    package func holder(of address: IPAddress, _ hardware: MACAddress?, at instant: Timestamp) -> Holder {
        let covering = (leases[address] ?? []).filter { $0.interval.contains(instant) }
        guard let first = covering.first else { return .nobody }
        let isOne = covering.allSatisfy { lease in
            lease.user == first.user && (lease.hardware == nil || hardware == nil || lease.hardware == hardware)
        }
        return isOne ? .user(first.user) : .disputed
    }

    /// The rows of addresses that a subject had at any time, and of no others. Where somebody else had the address too, that stays:
    /// otherwise their packets would pass for the subject's.
    package func limited(to subjects: SubjectIndex) -> LeaseTable {
        LeaseTable(
            leases.values.filter { rows in rows.contains { subjects.match(loggedOn: $0.user) != nil } }.flatMap(\.self))
    }

    /// The addresses that belong to subjects at `instant`.
    package func addresses(of subjects: SubjectIndex, at instant: Timestamp) -> Set<IPAddress> {
        Set(
            leases.keys.filter { address in
                guard case .user(let name) = holder(of: address, nil, at: instant) else { return false }
                return subjects.match(loggedOn: name) != nil
            })
    }

    /// Whether any row is about `address`.
    package func knows(_ address: IPAddress) -> Bool { leases[address] != nil }
}
