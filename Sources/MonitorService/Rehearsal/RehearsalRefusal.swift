import Monitoring

/// The authorisation is not accepted. Nothing was read and nothing written.
package struct RehearsalRefusal: Error, Sendable {
    /// Never empty.
    package let refusals: [Refusal]
}
