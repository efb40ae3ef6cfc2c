import Foundation
import TestSupport

/// A socket that takes the place of journald's for one process and what it starts.
struct TestJournal {
    private let receiver: DatagramReceiver
    private let places: ServicePlaces
    private let folder: URL

    init(_ places: ServicePlaces) throws {
        self.places = places
        folder = places.folder.appending(path: "journal")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        receiver = try DatagramReceiver(path: folder.appending(path: "socket").path)
        try Data().write(to: URL(filePath: places.errors))
    }

    /// Runs what follows with this journal in the place of the real one.
    var launcher: [String] {
        let script = """
            mkdir -p /run/systemd/journal && mount --bind "$0" /run/systemd/journal && exec "$@"
            """
        return ["/usr/bin/unshare", "--mount", "/bin/bash", "-c", script, folder.path]
    }

    /// As systemd tells a service that its standard error is the journal (systemd.exec(5)).
    var environment: [String: String] {
        get throws {
            let status = try FileManager.default.attributesOfItem(atPath: places.errors)
            let device = status[.systemNumber] as? Int ?? 0
            let file = status[.systemFileNumber] as? Int ?? 0
            return ["JOURNAL_STREAM": "\(device):\(file)"]
        }
    }

    /// Everything that came until now.
    var text: String {
        var entries: [String] = []
        while let entry = receiver.nextText() { entries.append(entry) }
        return entries.joined(separator: "\n")
    }
}
