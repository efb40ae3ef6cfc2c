/// What the shell must do. Nothing else follows from a step.
package enum WindowAction: Hashable, Sendable {
    case startCollecting
    /// In at most a second, and durable before anybody is answered (X2).
    case stopCollecting
    /// The evidence is set apart and not reported on.
    case quarantine
    /// Destroys the window's secret, and writes the certificate.
    case destroySecret
    /// Principal and data-protection officer must know at once.
    case alert(StopCause)
}
