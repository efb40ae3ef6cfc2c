import Custody
import FlowModel

/// Row 5 as it is written: something that is said to tie traffic to the subject, by whom it was checked, and when.
///
/// It becomes an `IdentityBinding`, which can be compared with traffic, only when its value names one thing.
package struct DeclaredBinding: Hashable, Sendable {
    package let kind: IdentityKind
    package let value: String
    /// Where the value was found: the school's directory, the asset register.
    package let source: String
    package let verifiedBy: String
    package let verifiedAt: Timestamp
    /// Other people use the same log-in or device. Whatever it shows then counts for less (law page 5.1).
    package let shared: Bool

    package init(
        kind: IdentityKind, value: String, source: String, verifiedBy: String, verifiedAt: Timestamp,
        shared: Bool = false
    ) {
        self.kind = kind
        self.value = value
        self.source = source
        self.verifiedBy = verifiedBy
        self.verifiedAt = verifiedAt
        self.shared = shared
    }

    /// What the form writes as the source of a value that it took out of the school file.
    package static let staffList = "the school's staff list"

    /// Whether the value is said to stand in the staff list, which the rules can look up.
    var isFromStaffList: Bool { Boilerplate.normalised(source).contains("staff list") }

    init?(_ reader: inout JSONObjectReader) {
        let kind = reader.word("type", IdentityKind.self)
        let value = reader.text("value", TextLimit.value)
        let source = reader.text("source", TextLimit.name)
        let verifiedBy = reader.text("verified_by", TextLimit.name)
        let verifiedAt = reader.instant("verified_at")
        let shared = reader.optionalBool("shared")
        guard let kind, let value, let source, let verifiedBy, let verifiedAt else { return nil }
        self.init(
            kind: kind, value: value, source: source, verifiedBy: verifiedBy, verifiedAt: verifiedAt,
            shared: shared ?? false)
    }

    var json: JSONValue {
        JSONObjectBuilder.object {
            $0.add("type", kind)
            $0.add("value", value)
            $0.add("source", source)
            $0.add("verified_by", verifiedBy)
            $0.add("verified_at", verifiedAt)
            $0.add("shared", shared)
        }
    }
}
