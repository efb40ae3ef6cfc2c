import Monitoring

/// Something that was lost or changed at one place of a list. It repeats nothing of the list.
package struct ListRemark: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let place: RuleOrigin
    package let reason: ListReason

    package static func < (one: ListRemark, other: ListRemark) -> Bool {
        one.place == other.place ? one.reason < other.reason : one.place < other.place
    }

    /// `hosts.txt:12: not used: a wildcard`
    package var description: String { "\(place): \(reason.fate.rawValue): \(reason.rawValue)" }
}
