import Custody
import Foundation
import Monitoring
import Voice

/// A folder of signed documents about one window, as `usher case` writes them: `NNNN-kind.json`, its `.sig`, and
/// `.countersigned` where others signed the same bytes.
enum DocumentFolder {
    static func read(_ folder: String) throws(Failure) -> [UncheckedEvent] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw Failure(.noInput, "\(folder) is not a folder", hint: "give the folder that `usher case` wrote to")
        }
        var events: [UncheckedEvent] = []
        for name in names.sorted() where name.hasSuffix(".json") {
            let path = "\(folder)/\(name)"
            let others = names.contains(name + ".countersigned") ? try FileAccess.read(path + ".countersigned") : []
            events.append(
                UncheckedEvent(
                    bytes: try FileAccess.read(path, limit: WindowEventDocument.longestDocument),
                    signature: try FileAccess.read(path + ".sig"),
                    countersignatures: SSHSignature.blocks(of: others)))
        }
        return events
    }
}
