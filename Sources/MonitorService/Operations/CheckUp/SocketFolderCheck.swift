import Foundation

/// The folder in which the service makes its socket.
enum SocketFolderCheck {
    static func remark(_ path: String, _ facts: FileFacts?, user: ServiceUser) -> CheckUpRemark {
        guard let facts, facts.kind == .folder else {
            return .mend(.service, "there is no folder \(path) for the socket", "`systemctl start usherd` makes it")
        }
        guard facts.allows(3, to: user) else {
            return .mend(.service, "\(user.name) cannot make a socket in \(path)", "chown \(user.name) \(path)")
        }
        guard facts.mode & 0o002 == 0 else {
            return .mend(.service, "anybody can put another socket into \(path)", "chmod o-w \(path)")
        }
        return .good(.service, "its socket is in \(path)")
    }

    static func folder(of socket: String) -> String { URL(filePath: socket).deletingLastPathComponent().path }
}
