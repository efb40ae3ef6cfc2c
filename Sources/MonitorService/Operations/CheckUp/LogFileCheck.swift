import FlowModel
import Foundation
import Monitoring

/// A log that is followed, by what the system says of it. It is never opened: without a window no line may be read, and with
/// one open the service's own figures say what there is to say.
package enum LogFileCheck {
    package static func remark(_ source: String, _ path: String, user: ServiceUser) -> CheckUpRemark {
        if let closed = folders(of: path).first(where: { FileFacts($0).map { !$0.allows(1, to: user) } ?? false }) {
            return refused(source, closed, user)
        }
        return remark(source, path, FileFacts(path), user: user)
    }

    /// - Parameter facts: nil where there is no file.
    package static func remark(
        _ source: String, _ path: String, _ facts: FileFacts?, user: ServiceUser
    ) -> CheckUpRemark {
        guard let facts else {
            return .mend(
                .source, "\(source): \(path) is not there", "check `file` in usher.yaml, and that the proxy writes it")
        }
        guard facts.kind == .file else {
            return .mend(.source, "\(source): \(path) is not a plain file", "check `file` in usher.yaml")
        }
        guard facts.allows(4, to: user) else { return refused(source, path, user) }
        let moment = CivilTime.local(facts.modified)
        return .good(
            .source, "\(source): \(path), \(facts.size) bytes, last written to \(moment.date) \(moment.minute)")
    }

    /// What a unit gives the service besides its user's own groups is known only while the service runs.
    private static func refused(_ source: String, _ path: String, _ user: ServiceUser) -> CheckUpRemark {
        let account = "\(source): by its mode \(path) is closed to \(user.name)"
        let remedy = "let the unit have its group: /usr/share/usher/drop-ins/squid-log.conf, then restart"
        return user.isRunning ? .mend(.source, account, remedy) : .note(.source, account, remedy)
    }

    /// From the root down.
    static func folders(of path: String) -> [String] {
        var folder = URL(filePath: path).deletingLastPathComponent()
        var folders = [folder.path]
        while folder.path != "/" {
            folder = folder.deletingLastPathComponent()
            folders.append(folder.path)
        }
        return folders.reversed()
    }
}
