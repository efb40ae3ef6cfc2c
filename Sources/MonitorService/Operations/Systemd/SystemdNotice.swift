/// One thing that a service tells its service manager (sd_notify(3)).
package enum SystemdNotice: Hashable, Sendable {
    /// Start-up, or a reload, is done.
    case ready
    /// A reload has begun, at this reading of CLOCK_MONOTONIC.
    case reloading(monotonicMicroseconds: Int64)
    case stopping
    /// The service is alive.
    case watchdog
    case status(ServiceStatusText)

    /// `NAME=VALUE`, and one more such line for a reload.
    var assignments: String {
        switch self {
        case .ready: "READY=1"
        case .reloading(let instant): "RELOADING=1\nMONOTONIC_USEC=\(instant)"
        case .stopping: "STOPPING=1"
        case .watchdog: "WATCHDOG=1"
        case .status(let status): "STATUS=\(status.text)"
        }
    }
}
