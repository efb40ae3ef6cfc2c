import ServiceInterface

/// Why the service did not do what it was asked. Each says what to do; none names a person.
package enum ServiceFault: Error, Hashable, Sendable {
    /// Nobody answers at this path.
    case notRunning(String)
    /// The user may not connect.
    case noPermission(String)
    case timedOut
    /// The connection ended in the middle.
    case cutOff
    /// What came is not an answer of a service of this version.
    case unreadable
    /// What is to be sent is longer than the service takes.
    case tooLong
    case refused(ServiceRefusal)

    /// One lower-case sentence without a full stop.
    package var problem: String {
        switch self {
        case .notRunning(let path): "no service answers on \(path)"
        case .noPermission(let path): "you may not use \(path)"
        case .timedOut: "the service does not answer in time"
        case .cutOff: "the service ended the connection before its answer was whole"
        case .unreadable: "the answer is not one that this version knows"
        case .tooLong: "what is to be sent is longer than the service takes"
        case .refused(let refusal): "\(refusal.code): \(refusal.reason)"
        }
    }

    package var hint: String? {
        switch self {
        case .notRunning: "`systemctl start usherd` starts it; name another socket with --socket"
        case .noPermission: "ask the administrator for the group of the socket"
        case .timedOut, .cutOff: "try again; `journalctl -u usherd` says what keeps the service from answering"
        case .unreadable: "use programs of the same version as the service"
        case .tooLong: "is this the right file?"
        case .refused: nil
        }
    }
}
