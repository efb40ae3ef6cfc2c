/// What one record stands for.
package enum FlowForm: String, Hashable, Sendable, CaseIterable {
    /// One HTTP request in the clear or decrypted: its host is the host of a URL.
    case request
    /// One encrypted tunnel (`CONNECT`), of which only name, duration and size are known.
    case tunnel
}
