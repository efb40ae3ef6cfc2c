/// Why the control socket cannot be served. Each says what to do.
package enum ControlFault: Error, Hashable, CustomStringConvertible {
    case longPath(String)
    case notASocket(String)
    case alreadyServed(String)
    case cannotListen(String)
    case cannotShare(String)
    case noSuchGroup(String)
    /// The folder for copies of cases.
    case cannotWork(String)

    package var description: String {
        switch self {
        case .longPath(let path): "\(path) is too long for a socket: choose a path of at most 107 bytes"
        case .notASocket(let path): "\(path) is no socket: move it away, or choose another path"
        case .alreadyServed(let path): "another service answers on \(path): stop it first"
        case .cannotListen(let path): "cannot listen on \(path): check that its folder is there and yours"
        case .cannotShare(let path): "\(path) cannot be given to its group: the service's user must be a member of it"
        case .noSuchGroup(let name): "this machine has no group \(name): make it, or leave the group out"
        case .cannotWork(let path): "\(path) cannot be used for copies of cases: check its owner and the disk"
        }
    }
}
