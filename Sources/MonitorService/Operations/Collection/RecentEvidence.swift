import Custody
import FlowModel
import Foundation
import Monitoring

/// Sealed records of open windows, kept so that findings can still be judged after the service was started again. In a folder
/// that lies in memory, encrypted with the window's secret; after a restart of the machine nothing of it is there, and only
/// a notice may fail to come.
package struct RecentEvidence: Sendable {
    private let folder: String
    private let random: @Sendable (Int) -> [UInt8]

    package init(_ folder: String, random: @escaping @Sendable (Int) -> [UInt8]) {
        self.folder = folder
        self.random = random
    }

    /// Adds records that were sealed. Failing leaves less for notices, and harms nothing else.
    func add(_ flows: [EvidenceFlow], of id: AuthorisationID, _ keeper: RegisterKeeper) {
        guard let cipher = keeper.cipher(of: id),
            let sealed = cipher.seal(
                CanonicalJSON.encode(.array(flows.map { $0.encode() })), nonce: random(MemoryCipher.nonceByteCount))
        else { return }
        let line = Data((Base64.encode(sealed) + "\n").utf8)
        let files = FileManager.default
        try? files.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        if !files.fileExists(atPath: place(of: id)) {
            _ = files.createFile(atPath: place(of: id), contents: nil, attributes: [.posixPermissions: 0o600])
        }
        guard let file = FileHandle(forWritingAtPath: place(of: id)) else { return }
        defer { try? file.close() }
        guard (try? file.seekToEnd()) != nil else { return }
        try? file.write(contentsOf: line)
    }

    /// In the order in which they were sealed; without what cannot be read.
    func flows(of id: AuthorisationID, _ keeper: RegisterKeeper) -> [EvidenceFlow] {
        guard let cipher = keeper.cipher(of: id), let data = FileManager.default.contents(atPath: place(of: id)) else {
            return []
        }
        return Array(data).split(separator: UInt8(ascii: "\n")).flatMap { line -> [EvidenceFlow] in
            guard let sealed = Base64.decode(line), let bytes = cipher.open(sealed),
                let list = try? JSONParser.parse(bytes, limit: 16 << 20).array
            else { return [] }
            return list.compactMap { try? EvidenceFlow.parse($0) }
        }
    }

    /// A window is over.
    func forget(_ id: AuthorisationID) {
        try? FileManager.default.removeItem(atPath: place(of: id))
    }

    private func place(of id: AuthorisationID) -> String { "\(folder)/\(id.text)" }
}

extension RegisterKeeper {
    /// What a window's memory is encrypted with; nil where its secret is not there.
    func cipher(of id: AuthorisationID) -> MemoryCipher? {
        guard let secret = try? secrets.secret(of: id.text) else { return nil }
        return MemoryCipher(secret, authorisation: id.text)
    }
}
