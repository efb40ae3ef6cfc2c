import Custody

/// An authorisation or another document that the program did not take. What it said is not kept, nor about whom.
package struct ListedRefusal: Hashable, Sendable {
    /// Milliseconds since 1970, UTC.
    package let time: Int64
    /// `authorisationRefused` or `documentRefused`.
    package let kind: AuditKind
    package let digest: String
    /// Why: see docs/authorisation.md.
    package let code: String
}
