import Custody
import FlowModel
import Foundation
import Monitoring

/// Sealed records of open windows, kept so that findings can still be judged after the service was started again. In a folder
/// that lies in memory, encrypted with the window's secret; after a restart of the machine nothing of it is there, and only
/// a notice may fail to come.
///
/// A window may be open for weeks: what nobody judges by any more is let go of. The latest records are in one file, those before
/// in another, which the first takes the place of when it is full.
package struct RecentEvidence: Sendable {
    private let folder: String
    /// So many records are kept at least, and twice as many at most, where a commit has fewer.
    private let kept: Int
    private let random: @Sendable (Int) -> [UInt8]
    /// Records in the file of the latest.
    private var latest: [AuthorisationID: Int] = [:]

    package init(
        _ folder: String, keeping kept: Int = LiveWindow.mostRecent, random: @escaping @Sendable (Int) -> [UInt8]
    ) {
        self.folder = folder
        self.kept = kept
        self.random = random
    }

    /// Adds records that were sealed. Failing leaves less for notices, and harms nothing else.
    mutating func add(_ flows: [EvidenceFlow], of id: AuthorisationID, _ keeper: RegisterKeeper) {
        guard let cipher = keeper.cipher(of: id),
            let sealed = cipher.seal(
                CanonicalJSON.encode(.array(flows.map { $0.encode() })), nonce: random(MemoryCipher.nonceByteCount))
        else { return }
        // One more than is judged by, so that whoever reads them knows that there were others before.
        if latest[id, default: 0] > kept {
            rename(place(of: id), earlierPlace(of: id))
            latest[id] = 0
        }
        guard append(Data((Base64.encode(sealed) + "\n").utf8), to: place(of: id)) else { return }
        latest[id, default: 0] += flows.count
    }

    /// In the order in which they were sealed; without what cannot be read.
    mutating func flows(of id: AuthorisationID, _ keeper: RegisterKeeper) -> [EvidenceFlow] {
        guard let cipher = keeper.cipher(of: id) else { return [] }
        let present = Self.flows(in: place(of: id), cipher)
        latest[id] = present.count
        return Self.flows(in: earlierPlace(of: id), cipher) + present
    }

    /// A window is over.
    mutating func forget(_ id: AuthorisationID) {
        latest[id] = nil
        for place in [place(of: id), earlierPlace(of: id)] { try? FileManager.default.removeItem(atPath: place) }
    }

    private func append(_ line: Data, to place: String) -> Bool {
        let files = FileManager.default
        try? files.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        if !files.fileExists(atPath: place) {
            _ = files.createFile(atPath: place, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        guard let file = FileHandle(forWritingAtPath: place) else { return false }
        defer { try? file.close() }
        guard (try? file.seekToEnd()) != nil else { return false }
        return (try? file.write(contentsOf: line)) != nil
    }

    private static func flows(in place: String, _ cipher: MemoryCipher) -> [EvidenceFlow] {
        guard let data = FileManager.default.contents(atPath: place) else { return [] }
        return Array(data).split(separator: UInt8(ascii: "\n")).flatMap { line -> [EvidenceFlow] in
            guard let sealed = Base64.decode(line), let bytes = cipher.open(sealed),
                let list = try? JSONParser.parse(bytes, limit: 16 << 20).array
            else { return [] }
            return list.compactMap { try? EvidenceFlow.parse($0) }
        }
    }

    private func place(of id: AuthorisationID) -> String { "\(folder)/\(id.text)" }

    private func earlierPlace(of id: AuthorisationID) -> String { place(of: id) + ".earlier" }
}

extension RegisterKeeper {
    /// What a window's memory is encrypted with; nil where its secret is not there.
    func cipher(of id: AuthorisationID) -> MemoryCipher? {
        guard let secret = try? secrets.secret(of: id.text) else { return nil }
        return MemoryCipher(secret, authorisation: id.text)
    }
}
