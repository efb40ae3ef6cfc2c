/// How long systemd waits for a sign of life before it kills the service and starts it again (sd_watchdog_enabled(3)).
package struct WatchdogInterval: Hashable, Sendable {
    package let microseconds: Int64

    /// How often to give a sign: at half the interval, as sd_watchdog_enabled(3) advises.
    package var pause: Duration { .microseconds(microseconds / 2) }

    /// From `WATCHDOG_USEC`; nil when no watchdog runs, or one runs for another process (`WATCHDOG_PID`).
    package init?(environment: [String: String], processID: Int32) {
        guard let microseconds = environment["WATCHDOG_USEC"].flatMap(Int64.init), microseconds > 1 else { return nil }
        if let owner = environment["WATCHDOG_PID"], Int32(owner) != processID { return nil }
        self.microseconds = microseconds
    }
}
