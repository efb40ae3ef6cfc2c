extension WindowTrail {
    /// Whether the subject does not know of the window: it is covert, and no document says that the person was told. A
    /// request for access then concerns the Principal and the data-protection officer at once (law page 1.3).
    package func hides(_ authorisation: MonitoringAuthorisation) -> Bool {
        authorisation.mode == .covert && !entries.contains { $0.document.kind == .notification }
    }
}
