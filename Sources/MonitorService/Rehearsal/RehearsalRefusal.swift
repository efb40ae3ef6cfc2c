import Monitoring

/// The authorisation is not accepted. Nothing was read and nothing written.
package struct RehearsalRefusal: Error, Sendable {
    /// Never empty.
    package let refusals: [Refusal]

    /// Each with its code, its place in the document and what to do.
    package var lines: [String] { refusals.map(\.description) }
}
