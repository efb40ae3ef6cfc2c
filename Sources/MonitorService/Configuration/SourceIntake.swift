/// Where the lines of a source come from while a window is open. With none open, nothing of it is.
package enum SourceIntake: Equatable, Sendable {
    /// A log that another program writes, by its absolute path.
    case file(String)
    /// A socket that proxies send their lines to.
    case listener(ListenerDeclaration)
    /// A network interface at which packets are captured, by its name; and a file of who had which address when.
    case interface(String, leases: String?)
    /// Nothing live: the source is read by `usherd rehearse` and `usherd import` alone.
    case handedIn
}

extension SourceIntake {
    /// What no two sources may share: the file, or where is listened; nil where nothing is live.
    var place: String? {
        switch self {
        case .file(let path): Self.plain(path)
        case .listener(let listener): "\(listener.transport.isDatagram) \(listener.address) \(listener.port)"
        case .interface(let name, _): "interface \(name)"
        case .handedIn: nil
        }
    }

    /// Without empty parts, `.` and `..`. Links are not followed: what they lead to is not the configuration's to know.
    private static func plain(_ path: String) -> String {
        let parts = path.split(separator: "/").reduce(into: [Substring]()) { parts, part in
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// The setting that declares it; nil where none does.
    var setting: String? {
        switch self {
        case .file: "file"
        case .listener: "listen"
        case .interface: "interface"
        case .handedIn: nil
        }
    }
}
