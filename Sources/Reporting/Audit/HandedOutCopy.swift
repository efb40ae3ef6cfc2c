/// One copy of a case that the service handed out.
package struct HandedOutCopy: Hashable, Sendable {
    package let time: Int64
    /// Fingerprint of the key of whoever asked.
    package let key: String
    /// Whether a recipient of the evidence can open it with this copy.
    package let withSecret: Bool
}
