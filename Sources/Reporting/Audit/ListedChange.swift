import Custody

/// Something that the program works with was loaded or changed.
package struct ListedChange: Hashable, Sendable {
    /// Milliseconds since 1970, UTC.
    package let time: Int64
    /// Configuration, catalogue, signers, calendar or directory.
    package let kind: AuditKind
    /// Of the file, so that it can be told whether a file is the one.
    package let digest: String
}
