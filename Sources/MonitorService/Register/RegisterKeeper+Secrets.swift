import Custody
import FlowModel
import Monitoring

/// What is to be done with a window's secret after the store says so.
enum SecretDuty: Sendable {
    case make
    /// With the entries that the purge was written with.
    case destroy([AuditEntry])
}

extension RegisterKeeper {
    /// Doing it twice is no fault.
    func perform(_ duty: SecretDuty, _ id: AuthorisationID) throws {
        switch duty {
        case .make: try makeSecret(of: id)
        case .destroy(let entries):
            try secrets.destroy(of: id.text)
            if let window = register.window(id), !hasCertificate(window) { try certify(window, entries) }
        }
    }

    /// After a start: what the chain says of secrets, and was not done before the program ended.
    func performAll(asSaidBy verdict: AuditVerdict) throws {
        for window in register.windows {
            if window.phase == .purged { try perform(.destroy(verdict.entries), window.id) }
            // With anything sealed, another secret would hide that the first one is lost.
            if Self.needsSecret(window), window.segments.isEmpty { try perform(.make, window.id) }
        }
    }

    /// Also after the end of one that was open: late lines are remembered and sealed under it.
    private static func needsSecret(_ window: RegisteredWindow) -> Bool {
        switch window.phase {
        case .open: true
        case .suspended, .cancelled, .expired: !window.collected.isEmpty
        default: false
        }
    }

    private func makeSecret(of id: AuthorisationID) throws {
        guard try !secrets.holds(id.text), let secret = WindowSecret(random(WindowSecret.byteCount)) else { return }
        try secrets.keep(secret, of: id.text)
    }
}
